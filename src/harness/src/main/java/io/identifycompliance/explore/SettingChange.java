package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.Setting;
import io.identifycompliance.run.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes that write down what runs in the forms that are not common leave to themselves: see {@link Setting}. */
final class SettingChange {
    private SettingChange() {}

    /** What makes a run in a plain setting like one in this, each where it makes a difference to these steps. */
    static List<ScenarioChange> of(Setting setting, List<Step> steps) {
        List<ScenarioChange> all = new ArrayList<>();
        all.add(new OfKind(setting.kind()));
        all.add(new WithOrigin(setting));
        if (setting.alike()) {
            all.add(new BesideSomebodyAlike());
        }
        return all.stream()
                .filter(change -> !change.applied(steps).equals(steps))
                .toList();
    }

    /** Identifiers are made of something else, where nothing refers to them. */
    record OfKind(ValueKind kind) implements ScenarioChange {
        /** With what the kind and the run put before it, the part before the @ has 64 characters at most (RFC 5321). */
        private static final int LONGEST_LOCAL_PART = 12;

        private static final Pattern QUOTED = Pattern.compile("(external ID|email|phone number) \"([^\"(]+)\"");

        @Override
        public String words() {
            return "with " + kind;
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            boolean isReferredTo = ScenarioRows.mentions(steps, "(the ")
                    || steps.stream().anyMatch(step -> step.docString().isPresent());
            return isReferredTo
                    ? steps
                    : steps.stream()
                            .map(step -> step.withTable(table(step)).withText(text(step.text())))
                            .toList();
        }

        /** Each row names an attribute, or the first one names those of all calls. */
        private List<List<String>> table(Step step) {
            boolean areCalls = ScenarioRows.areCalls(step);
            List<List<String>> rows = step.table();
            List<List<String>> other = new ArrayList<>();
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row);
                for (int i = areCalls ? 0 : 1; i < cells.size(); i++) {
                    String label = areCalls ? rows.get(0).get(i) : row.get(0);
                    String cell = row.get(i);
                    cells.set(
                            i,
                            Identifier.labelled(label)
                                    .map(one -> value(one, cell))
                                    .orElse(cell));
                }
                other.add(cells);
            }
            return other;
        }

        private String text(String text) {
            return QUOTED.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + " \""
                            + value(Identifier.labelled(found.group(1)).orElseThrow(), found.group(2)) + "\""));
        }

        private String value(Identifier identifier, String cell) {
            boolean isValue = !cell.isEmpty()
                    && !cell.startsWith("(")
                    && Identifier.labelled(cell).isEmpty();
            boolean isTooLong = identifier == Identifier.EMAIL && cell.indexOf('@') > LONGEST_LOCAL_PART;
            return isValue && !isTooLong ? kind.before(identifier, cell) : cell;
        }
    }

    /** Profiles get all their identifiers but one in that way. */
    record WithOrigin(Setting setting) implements ScenarioChange {
        @Override
        public String words() {
            return "with identifiers " + setting.origin();
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            return steps.stream().flatMap(step -> given(step).stream()).toList();
        }

        private List<Step> given(Step step) {
            if (!ScenarioRows.isGiven(step)) {
                return List.of(step);
            }
            Map<Identifier, String> identifiers = new LinkedHashMap<>();
            step.table().stream()
                    .filter(row -> !row.get(1).startsWith("("))
                    .forEach(row -> Identifier.labelled(row.get(0)).ifPresent(one -> identifiers.put(one, row.get(1))));
            List<Identifier> later = setting.later(List.copyOf(identifiers.keySet()));
            List<Step> all = new ArrayList<>();
            all.add(step.withTable(step.table().stream()
                    .filter(row -> Identifier.labelled(row.get(0))
                            .filter(later::contains)
                            .isEmpty())
                    .toList()));
            String who = step.text().replace(ScenarioRows.GIVEN, "");
            for (Identifier one : later) {
                String text = who + "'s " + one.label() + " \"" + identifiers.get(one) + "\" was " + setting.origin();
                all.add(Step.written("Given", text, List.of()));
            }
            return all;
        }
    }

    /** Somebody else has the same properties as the first profile. */
    record BesideSomebodyAlike() implements ScenarioChange {
        private static final String SOMEBODY = Values.PEOPLE.get(2);

        @Override
        public String words() {
            return "beside somebody alike";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            Optional<Step> given = steps.stream().filter(ScenarioRows::isGiven).findFirst();
            List<List<String>> properties = given.stream()
                    .flatMap(step -> step.table().stream())
                    .filter(row -> Identifier.labelled(row.get(0)).isEmpty())
                    .toList();
            if (properties.isEmpty() || ScenarioRows.mentions(steps, SOMEBODY)) {
                return steps;
            }
            List<List<String>> has = new ArrayList<>();
            has.add(List.of(Identifier.EXTERNAL_ID.label(), "like " + SOMEBODY));
            has.addAll(properties);
            List<Step> more = new ArrayList<>(steps);
            more.add(1 + steps.indexOf(given.get()), Step.written("Given", SOMEBODY + ScenarioRows.GIVEN, has));
            return more;
        }
    }
}
