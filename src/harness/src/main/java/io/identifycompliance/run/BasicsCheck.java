package io.identifycompliance.run;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.BasicAnswer;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks a target the basic questions.
 *
 * <p>A slow target is never mistaken for a broken one: look-ups are called wrong only for what they find, never for what
 * they do not find yet, and what should show is waited for as long as the processing timeout allows.
 */
final class BasicsCheck {
    /** A look-up that finds people at random may find nobody, or the same person twice. */
    private static final int LOOK_UPS = 2;

    /** How often a kind of look-up is repeated once one was seen to find somebody for a value that nobody has. */
    private static final int LOOK_UPS_ONCE_BROKEN = 8;

    private static final String ADDED = "added";
    private static final String CHANGED = "plan";
    private static final Attributes UPDATE =
            Attributes.none().with(ADDED, TextNode.valueOf("later")).with(CHANGED, TextNode.valueOf("changed"));

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;
    private final String wire;

    BasicsCheck(RunContext context, ScenarioEvidence evidence, ScenarioClient client) {
        this.context = context;
        this.evidence = evidence;
        this.client = client;
        wire = context.wire().id();
    }

    /**
     * A profile that the calibration requested.
     *
     * @param stored the labels of the identifiers and the names of the properties that were read back
     */
    record Requested(Map<Identifier, String> identifiers, Set<String> stored) {}

    /**
     * Asks all of them.
     *
     * @param whole requested with every identifier and with properties, in each common form; the first is looked up again
     * @param singles requested with one identifier each
     * @param stored the labels of the identifiers by which any new profile was found; empty if none was
     * @param unknownIsFound whether a profile is found that was requested with a wrong public key
     */
    List<BasicAnswer> ask(
            List<Requested> whole, List<Map<Identifier, String>> singles, Set<String> stored, boolean unknownIsFound) {
        Set<Identifier> somebody = kinds(identifier -> findsSomebodyUnknown(identifier, LOOK_UPS));
        if (!somebody.isEmpty()) {
            somebody.addAll(kinds(identifier ->
                    !somebody.contains(identifier) && findsSomebodyUnknown(identifier, LOOK_UPS_ONCE_BROKEN)));
        }
        Set<Identifier> confused = kinds(identifier -> confuses(
                identifier,
                Objects.requireNonNull(whole.get(0).identifiers().get(identifier)),
                singles.stream()
                        .filter(single -> single.containsKey(identifier))
                        .map(single -> single.get(identifier))
                        .findFirst()
                        .orElseThrow(),
                somebody.contains(identifier)));
        List<BasicAnswer> answers = new ArrayList<>();
        answers.add(answer(BasicQuestion.NOBODY, somebody, "Look-ups by %s find somebody for values that nobody has."));
        answers.add(
                answer(BasicQuestion.FILTER, confused, "Look-ups by %s do not find the person who has that value."));
        boolean usable = !stored.isEmpty() && confused.isEmpty();
        answers.add(usable ? identifiers(stored) : BasicAnswer.unknown(wire, BasicQuestion.IDENTIFIERS));
        answers.add(usable ? newProfile(whole) : BasicAnswer.unknown(wire, BasicQuestion.NEW_PROFILE));
        answers.addAll(usable ? updates(whole) : unknownUpdates());
        answers.add(
                stored.isEmpty() || somebody.contains(Identifier.EXTERNAL_ID)
                        ? BasicAnswer.unknown(wire, BasicQuestion.PUBLIC_KEY)
                        : BasicAnswer.of(wire, BasicQuestion.PUBLIC_KEY, !unknownIsFound));
        answers.add(BasicAnswer.of(wire, BasicQuestion.PRIVATE_KEY, !findsWithWrongKey(whole.get(0))));
        return answers;
    }

    private static Set<Identifier> kinds(Predicate<Identifier> which) {
        Set<Identifier> kinds = EnumSet.noneOf(Identifier.class);
        Arrays.stream(Identifier.values()).filter(which).forEach(kinds::add);
        return kinds;
    }

    private BasicAnswer answer(BasicQuestion question, Set<Identifier> wrong, String ofSome) {
        if (wrong.isEmpty() || wrong.size() == Identifier.values().length) {
            return BasicAnswer.of(wire, question, wrong.isEmpty());
        }
        String named = wrong.stream().map(Identifier::label).collect(Collectors.joining(" and "));
        return BasicAnswer.no(wire, question, ofSome.replace("%s", named));
    }

    private boolean findsSomebodyUnknown(Identifier identifier, int lookUps) {
        String unknown = context.identities(evidence).text(identifier, "nobody");
        for (int i = 0; i < lookUps; i++) {
            LookupResult result = client.find(identifier, unknown);
            if (result instanceof LookupResult.Found || result instanceof LookupResult.Several) {
                return true;
            }
        }
        return false;
    }

    /** Two people requested apart are one, or one is two. What is not found may only be late. */
    private boolean confuses(Identifier identifier, String value, String other, boolean findsUnknown) {
        Set<LookupResult> found = new HashSet<>();
        for (int i = 0; i < (findsUnknown ? LOOK_UPS_ONCE_BROKEN : LOOK_UPS); i++) {
            LookupResult result = client.find(identifier, value);
            if (result instanceof LookupResult.Several) {
                return findsUnknown;
            }
            if (result instanceof LookupResult.Found) {
                boolean isAnother = found.add(result) && found.size() > 1;
                if (isAnother || ((findsUnknown || i == 0) && result.equals(client.find(identifier, other)))) {
                    return true;
                }
            } else if (!findsUnknown) {
                return false;
            }
        }
        return false;
    }

    private BasicAnswer identifiers(Set<String> stored) {
        Set<Identifier> lost = kinds(identifier -> !stored.contains(identifier.label()));
        return answer(BasicQuestion.IDENTIFIERS, lost, "New profiles are not found by %s.");
    }

    private BasicAnswer newProfile(List<Requested> whole) {
        boolean any = whole.stream().flatMap(one -> one.stored().stream()).anyMatch(BasicsCheck::isProperty);
        return BasicAnswer.of(wire, BasicQuestion.NEW_PROFILE, any);
    }

    private static boolean isProperty(String name) {
        return Identifier.labelled(name).isEmpty();
    }

    /** Requested by each identifier and in each form that works, so that a no is a no for all of them. */
    private List<BasicAnswer> updates(List<Requested> whole) {
        Requested found = whole.stream()
                .filter(one -> one.stored().stream().anyMatch(name -> !isProperty(name)))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return unknownUpdates();
        }
        List<Attributes> by = found.identifiers().entrySet().stream()
                .filter(e -> found.stored().contains(e.getKey().label()))
                .map(e -> Attributes.of(e.getKey(), e.getValue()))
                .toList();
        List<CallForm> working = context.workingForms();
        List<CallForm> forms = working.isEmpty() ? context.commonForms() : working;
        by.forEach(identifier -> client.identify(forms.get(0), identifier.with(UPDATE)));
        forms.stream().skip(1).forEach(form -> client.identify(form, by.get(0).with(UPDATE)));
        Set<String> shown = new Polling(context, evidence)
                .until(
                        context.clock().nanoTime(),
                        () -> shown(by.get(0)),
                        names -> names.containsAll(UPDATE.values().keySet()));
        return List.of(
                BasicAnswer.of(wire, BasicQuestion.NEW_PROPERTY, shown.contains(ADDED)),
                found.stored().contains(CHANGED)
                        ? BasicAnswer.of(wire, BasicQuestion.CHANGED_PROPERTY, shown.contains(CHANGED))
                        : BasicAnswer.unknown(wire, BasicQuestion.CHANGED_PROPERTY));
    }

    private List<BasicAnswer> unknownUpdates() {
        return List.of(
                BasicAnswer.unknown(wire, BasicQuestion.NEW_PROPERTY),
                BasicAnswer.unknown(wire, BasicQuestion.CHANGED_PROPERTY));
    }

    /** The properties of the update that this person shows with a value other than at first. */
    private Set<String> shown(Attributes by) {
        Attributes seen = by.identifierTexts().entrySet().stream()
                .map(e -> client.find(e.getKey(), e.getValue()))
                .filter(LookupResult.Found.class::isInstance)
                .flatMap(found -> client.read(((LookupResult.Found) found).personId()).stream())
                .map(Person::attributes)
                .findFirst()
                .orElse(Attributes.none());
        return UPDATE.values().entrySet().stream()
                .filter(sent -> sent.getValue().equals(seen.values().get(sent.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean findsWithWrongKey(Requested known) {
        return context.wire()
                        .found(client.find(
                                Identifier.EXTERNAL_ID,
                                Objects.requireNonNull(known.identifiers().get(Identifier.EXTERNAL_ID)),
                                context.findPlace(),
                                context.keys().wrongPrivateKey()))
                instanceof LookupResult.Found;
    }
}
