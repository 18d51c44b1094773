<#ftl output_format="plainText">
<#function cell text><#return text?replace("|", "\\|")?replace("<", "&lt;")?replace("\r", "")?replace("\n", " ")></#function>
<#macro part title changes>
<#list changes>

## ${title}

| Requirement | Was | Is | What |
|---|---|---|---|
<#items as change>
<#if (change?index < mostChanges)>
| ${change.id} | ${cell(change.from)} | ${cell(change.to)} | ${cell(change.what)}<#if columns?size gt 2> (${cell(change.label)})</#if> |
</#if>
</#items>
<#if (changes?size > mostChanges)>

${(changes?size - mostChanges)?c} more.
</#if>
</#list>
</#macro>
# ${worse?has_content?then("Worse than before", "Not worse than before")}

| Statement | Verdict | Target | Wire format | Harness |
|---|---|---|---|---|
<#list columns as column>
| ${cell(column.label)} | ${column.verdict} | ${cell(column.target)} | ${column.wires} | ${column.version} |
</#list>
<@part "Worse" worse/>
<@part "Better" better/>
<@part "Changed" changed/>

## All requirements

| Requirement | Level |<#list columns as column> ${cell(column.label)} |</#list>
|---|---|<#list columns as column>---|</#list>
<#list rows as row>
| <#if row.differs>**${row.id}**<#else>${row.id}</#if> | ${row.level} |<#list row.verdicts as verdict> ${verdict?replace("-", " ")} |</#list>
</#list>
