package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.record.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a scenario, in forms of calling Identify that work on the target.
 *
 * @param plays at least one, one in a common form among them
 * @param notWorking a form of the scenario's share that does not work; null if all do
 */
public record FormsInTurn(List<Play> plays, @Nullable CallForm notWorking) {
    private static final String ANSWER = "ANSWER";

    public FormsInTurn {
        plays = List.copyOf(plays);
    }

    /**
     * The forms of one scenario. A requirement that is about an uncommon form has scenarios that name it.
     *
     * @param place the file and the line of the scenario
     * @param identity what identifies the scenario where its place says nothing
     * @param proves the requirements of the scenario
     */
    public static FormsInTurn of(RunContext context, String place, String identity, Collection<String> proves) {
        List<Play> plays = new ArrayList<>();
        @Nullable CallForm notWorking = null;
        for (Play play : FormRotation.of(context, place, identity)) {
            CallForm form = play.form();
            if (!form.common() && proves.contains(form.proves())) {
                continue;
            }
            Optional<CallForm> failing = context.failingBelow(form).findFirst();
            if (failing.isPresent()) {
                notWorking = failing.get();
            } else {
                plays.add(play);
            }
        }
        List<CallForm> working = context.workingForms();
        if (plays.stream().map(Play::form).noneMatch(working::contains)) {
            plays.add(0, Play.plain(working.get(0)));
        }
        return new FormsInTurn(plays, notWorking);
    }

    /**
     * The form of that name. One that stores nothing fails its own requirement and leaves the others inconclusive.
     *
     * @param proves the requirements of the scenario that calls it
     * @throws NotApplicableException where it is declared as not applicable
     * @throws InconclusiveException where it does not work
     */
    public static CallForm named(RunContext context, String name, Collection<String> proves) {
        CallForm form = context.form(name);
        if (context.lacks(form)) {
            throw new NotApplicableException("Identify called as \"" + form + "\" is declared as not applicable.");
        }
        List<CallForm> failing = context.failingBelow(form)
                .filter(f -> !proves.contains(f.proves()))
                .toList();
        if (!failing.isEmpty()) {
            throw InconclusiveException.doesNotWork(failing.get(0));
        }
        return form;
    }

    /**
     * An answer in a form whose answers are wrong anyway says nothing about a rule on whole answers.
     *
     * @throws InconclusiveException where they are
     */
    public static void mustBeAnswered(RunContext context, CallForm form) {
        mustNot(context.others.of(form).answeredWrongly(), form, "otherwise than it should", "answers");
    }

    /**
     * The same for a rule on the status alone: a form of which only the body is wrong can still be judged by it.
     *
     * @throws InconclusiveException where the status of accepted calls is wrong anyway
     */
    public static void mustHaveTheStatus(RunContext context, CallForm form) {
        mustNot(context.others.of(form).withOtherStatus(), form, "with another status than it should", "status");
    }

    /** Whether nothing is known against the answer to an accepted call in that form. */
    static boolean isAnsweredAsItShould(RunContext context, CallForm form) {
        return form.wellFormed()
                && !context.lacks(form)
                && context.failingBelow(form).findFirst().isEmpty()
                && !context.others.of(form).answeredWrongly();
    }

    private static void mustNot(boolean wrong, CallForm form, String how, String by) {
        if (wrong) {
            throw new InconclusiveException(
                    "Identify called as \"" + form + "\" answers an accepted call " + how
                            + ", so this rule could not be judged by its " + by + ": see " + ANSWER + ".",
                    new Cause(Set.of(ANSWER), null));
        }
    }
}
