package io.identifycompliance.reference.faults;

import io.identifycompliance.reference.points.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One way to be wrong, with the layer that does it.
 *
 * @param breaks the id of the requirement that it breaks
 * @param also the requirements that may rightly be blamed as well, each with the reason
 * @param wires the wires on which it shows; empty for both
 */
public record FaultLayer(
        String name,
        String breaks,
        String sentence,
        Map<String, String> also,
        Set<String> wires,
        UnaryOperator<Points> layer) {

    /** All defects, by requirement. */
    public static List<FaultLayer> all() {
        return Stream.of(
                        CreateFaults.all(),
                        AddFaults.all(),
                        PropertyFaults.all(),
                        KeepEmailFaults.all(),
                        KeepFaults.all(),
                        LateFaults.all(),
                        MixedFaults.all(),
                        StatusFaults.all(),
                        FindFaults.all(),
                        ChangeFaults.all(),
                        PrivateKeyFaults.all(),
                        JessicaFaults.all(),
                        FormFaults.all(),
                        GetFaults.all(),
                        AliasFaults.all(),
                        NullFaults.all(),
                        AnswerFaults.all(),
                        PublicKeyFaults.all(),
                        ValueFaults.all(),
                        LookUpFaults.all(),
                        PersonFaults.all(),
                        UpdateFaults.all(),
                        UnsetFaults.all(),
                        ErrorFaults.all(),
                        RaceFaults.all(),
                        OracleFaults.all(),
                        TakeoverFaults.all(),
                        LossFaults.all(),
                        BrowserFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    static FaultLayer breaking(String requirement, String name, String sentence, UnaryOperator<Points> layer) {
        return new FaultLayer(name, requirement, sentence, Map.of(), Set.of(), layer);
    }

    /** The same, shown on one wire alone. */
    FaultLayer on(String wire) {
        return new FaultLayer(name, breaks, sentence, also, Set.of(wire), layer);
    }

    /** The same, with requirements that may be blamed as well for that reason. */
    FaultLayer also(String why, String... requirements) {
        Map<String, String> more = new LinkedHashMap<>(also);
        for (String requirement : requirements) {
            if (!requirement.equals(breaks)) {
                more.putIfAbsent(requirement, why);
            }
        }
        return new FaultLayer(name, breaks, sentence, Map.copyOf(more), wires, layer);
    }
}
