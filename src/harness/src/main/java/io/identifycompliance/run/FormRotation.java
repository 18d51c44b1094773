package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.run.FormShares.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides the forms of calling Identify among the scenarios of a rule, so that the rule meets each form without every
 * scenario being run in each.
 *
 * <p>Each scenario also has a common form as its control: a failure in another form alone can then be told from a
 * failure in all. Runs in common forms are plain; in the others they take the {@link Setting settings} in turn.
 */
public final class FormRotation {
    private final List<CallForm> forms;
    private final List<CallForm> controls;
    private final List<CallForm> others;

    /** Divides these forms. */
    FormRotation(List<CallForm> forms) {
        this.forms = List.copyOf(forms);
        controls = forms.stream()
                .filter(form -> form.common() && form.variantOf() == null)
                .toList();
        others = forms.stream().filter(form -> !controls.contains(form)).toList();
    }

    /** Sets which share of the forms each scenario of a run takes. Call it before the run begins. */
    public static void divide(RunContext context, FormShares shares) {
        context.shares = shares;
    }

    /**
     * How a scenario is played: in which forms, whether they work or not, its control first.
     *
     * @param place the file and the line of the scenario
     * @param identity what identifies the scenario where its place says nothing
     */
    public static List<Play> of(RunContext context, String place, String identity) {
        return new FormRotation(context.wire().forms().stream()
                        .filter(form -> form.wellFormed() && !context.lacks(form))
                        .toList())
                .plays(context.shares.of(context.wire().id(), place, identity));
    }

    /** How a scenario with these shares is played, its control first; empty if there are no forms to divide. */
    List<Play> plays(List<Share> shares) {
        Map<CallForm, Setting> chosen = new LinkedHashMap<>();
        for (Share share : shares) {
            int turn = share.requirement().hashCode();
            List<CallForm> divided = share.count() < controls.size() || others.isEmpty() ? forms : others;
            Map<CallForm, Setting> part = new LinkedHashMap<>();
            for (int place = share.index(); place < Math.max(share.count(), divided.size()); place += share.count()) {
                CallForm form = divided.get(Math.floorMod(turn + place, divided.size()));
                part.putIfAbsent(form, form.common() ? Setting.PLAIN : Setting.inTurn(turn + place));
            }
            if (!controls.isEmpty()) {
                chosen.put(controls.get(Math.floorMod(turn + share.index(), controls.size())), Setting.PLAIN);
            }
            builtOn(part.keySet()).forEach(form -> chosen.put(form, Setting.PLAIN));
            part.forEach(chosen::putIfAbsent);
        }
        return chosen.entrySet().stream()
                .map(play -> new Play(play.getKey(), play.getValue()))
                .toList();
    }

    /** What a common form in another spelling builds on: only beside it does a failure show which of both is wrong. */
    private List<CallForm> builtOn(Set<CallForm> part) {
        return part.stream()
                .filter(CallForm::common)
                .flatMap(form -> controls.stream().filter(plain -> !plain.equals(form) && form.buildsOn(plain)))
                .toList();
    }
}
