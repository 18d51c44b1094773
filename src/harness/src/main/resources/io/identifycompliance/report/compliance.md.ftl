<#ftl output_format="plainText">
<#function cell text><#return text?replace("|", "\\|")?replace("<", "&lt;")?replace("\r", "")?replace("\n", " ")></#function>
<#function line text><#return text?replace("<", "&lt;")?replace("\r", "")?replace("\n", " ")></#function>
<#function mark verdict><#switch verdict><#case "passed"><#return "✅ passed"><#case "failed"><#return "❌ failed"><#case "inconclusive"><#return "❓ inconclusive"><#case "waived"><#return "🟡 waived"><#default><#return "– " + verdict?replace("-", " ")></#switch></#function>
# ${words?cap_first}: ${line(target)}

${line(sentence)}
<#list broken>

<#items as answer>
- ${line(answer)}
</#items>
</#list>

| Target | Wire format | Judged | By |
|---|---|---|---|
| ${cell(target)} | ${wires} | ${date}, in ${took} | identify-compliance ${version} |

${counts} · ${scenarios.total} scenario<#if scenarios.total != 1>s</#if> · ${requests} request<#if requests != 1>s</#if> · ${selfCheck}
<#list because>

<#items as reason>
- ${line(reason)}
</#items>
</#list>
<#if gaps?has_content || waiverProblems?has_content>

## What this verdict does not cover
<#list waiverProblems>

**Waivers to mend**

<#items as problem>
- ${line(problem)}
</#items>
</#list>
<#list gaps as gap>

**${gap.title}**

<#list gap.items as item>
- ${item.ids}: ${line(item.reason)}
</#list>
</#list>
</#if>
<#if failures?has_content>

## Failures, and what to do
<#list causes>

| Cause | Requirements | Scenarios | Example |
|---|---|---:|---|
<#items as cause>
| ${cell(cause.sentence)} | ${cause.requirements?join(", ")} | ${cause.count?c} | ${cell(cause.example)} |
</#items>
</#list>
<#list failures as failure>

### ${failure.id}: ${mark(failure.verdict)}

${line(failure.statement)}
<#if failure.verdict != "inconclusive">

Look at: ${line(failure.advice)}
</#if>

| Scenario | Expected | Seen |
|---|---|---|
<#list failure.scenarios as scenario>
<#if (scenario?index < mostScenarios)>
| ${cell(scenario.name)}<br>${scenario.wire}, ${cell(scenario.where)} | ${cell(scenario.expected!scenario.message!"")} | ${cell(scenario.seen!"")} |
</#if>
</#list>
<#if (failure.scenarios?size > mostScenarios)>

${(failure.scenarios?size - mostScenarios)?c} more in compliance.html.
</#if>
</#list>
</#if>

## Requirements

Evidence is the weakest that a requirement's scenarios rest on. Faults caught is how many wrong implementations of this requirement the whole suite was seen to catch<#if whole>.<#else>; this run was a part of it.</#if>

| Requirement | Level | <#if severalWires><#list levels[0].rows[0].cells as cell>${cell.wire} | </#list><#else>Verdict | </#if>Evidence | Scenarios | Faults caught |
|---|---|<#if severalWires><#list levels[0].rows[0].cells as cell>---|</#list><#else>---|</#if>---|---:|---:|
<#list levels as level>
<#list level.rows as row>
| **${row.id}** ${cell(row.statement)} | ${level.level} | <#if severalWires><#list row.cells as cell>${mark(cell.verdict)} | </#list><#else>${mark(row.verdict)} | </#if>${row.evidence!"–"} | ${row.scenarios} | ${row.score!"–"} |
</#list>
</#list>
<#list observations>

## Observations on open points

| Point | Question | Wire format | Observed |
|---|---|---|---|
<#items as seen>
| ${seen.id} | ${cell(seen.question)} | ${seen.wire} | ${cell(seen.value)} |
</#items>
</#list>

## What it rests on

| | |
|---|---|
<#list facts as fact>
| ${fact.name} | ${cell(fact.value)} |
</#list>
<#list basics as basic>
| ${cell(basic.name)} | ${cell(basic.value)} |
</#list>
<#list settings as setting>
| ${setting.name} | ${cell(setting.value)} |
</#list>
