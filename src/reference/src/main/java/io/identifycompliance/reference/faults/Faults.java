package io.identifycompliance.reference.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of all faults. */
public final class Faults {
    private Faults() {}

    /** All of them, by requirement. */
    public static List<Fault> all() {
        return Stream.of(
                        CreateFaults.all(),
                        AddFaults.all(),
                        PropertyFaults.all(),
                        PropertyCombinationFaults.all(),
                        KeepEmailFaults.all(),
                        KeepFaults.all(),
                        LateFaults.all(),
                        MixedFaults.all(),
                        StatusFaults.all(),
                        UnusualPropertyFaults.all(),
                        FindFaults.all(),
                        IdentifierValueFaults.all(),
                        IdentifierTextFaults.all(),
                        ChangeFaults.all(),
                        ChangedRowFaults.all(),
                        RejectedValueFaults.all(),
                        PrivateKeyFaults.all(),
                        JessicaFaults.all(),
                        FormFaults.all(),
                        GetFaults.all(),
                        PlainFormFaults.all(),
                        AliasFaults.all(),
                        NullFaults.all(),
                        AnswerFaults.all(),
                        PublicKeyFaults.all(),
                        ValueFaults.all(),
                        UnusualValueFaults.all(),
                        LookUpFaults.all(),
                        LinkFaults.all(),
                        PersonFaults.all(),
                        UpdateFaults.all(),
                        UnsetFaults.all(),
                        ChangePlaceFaults.all(),
                        ErrorFaults.all(),
                        RaceFaults.all(),
                        OracleFaults.all(),
                        TakeoverFaults.all(),
                        SimilarValueFaults.all(),
                        SpellingFaults.all(),
                        HistoryFaults.all(),
                        KeepCombinationFaults.all(),
                        CircumstanceFaults.all(),
                        KeepNameFaults.all(),
                        CombinationFaults.all(),
                        CollationFaults.all(),
                        ComparedValueFaults.all(),
                        StaleStateFaults.all(),
                        StaleCacheFaults.all(),
                        PipelineFaults.all(),
                        LossFaults.all(),
                        ChangedPropertyFaults.all(),
                        AfterChangeFaults.all(),
                        FreedValueFaults.all(),
                        UpdateHistoryFaults.all(),
                        PastFaults.all(),
                        ManyUpdatesFaults.all(),
                        AgedProfileFaults.all(),
                        PrivateValueFaults.all(),
                        BrowserFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The fault of that name. */
    public static Optional<Fault> named(String name) {
        return all().stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}
