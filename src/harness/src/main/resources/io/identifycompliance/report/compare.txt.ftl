<#ftl output_format="plainText">
<#macro part title changes>
<#list changes>

${title}
<#items as change>
  ${change.id?right_pad(17)} ${change.from} -> ${change.to}   ${change.what}<#if columns?size gt 2> (${change.label})</#if>
</#items>
</#list>
</#macro>
<#list columns as column>
${column?is_first?then("base", "    ")}  ${column.label}: ${column.verdict}, ${column.target}, wire ${column.wires}
</#list>
<@part "Worse" worse/>
<@part "Better" better/>
<@part "Changed" changed/>
<#if !worse?has_content && !better?has_content && !changed?has_content>

No difference.
</#if>
