package io.identifycompliance.proof;

import io.identifycompliance.client.TargetResponse;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what distinguishes two kinds of calls by their responses alone.
 *
 * <p>What changes with every response, like a date or a request id, reveals nothing. So a feature of the responses
 * counts only if one kind always shows the same value and the other mostly another.
 */
public final class ResponseDifference {
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "age", "expires", "last-modified");
    private static final Pattern NO_WORD = Pattern.compile("[^0-9A-Za-z]+");
    private static final long LARGE_MILLIS = 40;
    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.6;

    private ResponseDifference() {}

    public static Optional<String> between(List<TargetResponse> one, List<TargetResponse> other) {
        return constant("status", one, other, a -> Integer.toString(a.status()))
                .or(() -> constant("reason phrase", one, other, TargetResponse::reason))
                .or(() -> constant("body", one, other, a -> a.body().strip()))
                .or(() -> constant("body", one, other, a -> ResponseNormalizer.normal(a.body())))
                .or(() -> words(one, other))
                .or(() -> constant(
                        "length of the body",
                        one,
                        other,
                        a -> Integer.toString(a.body().length())))
                .or(() -> headers(one, other));
    }

    /** A difference in time between alternating calls. */
    public static Optional<String> inTime(List<TargetResponse> one, List<TargetResponse> other) {
        int pairs = Math.min(one.size(), other.size());
        List<Long> differences = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            differences.add(other.get(i).millis() - one.get(i).millis());
        }
        List<Long> sorted = differences.stream().sorted().toList();
        long median = sorted.get(pairs / 2);
        long sameSign = differences.stream()
                .filter(d -> Long.signum(d) == Long.signum(median))
                .count();
        boolean large = Math.abs(median) >= LARGE_MILLIS;
        long beyond = differences.stream()
                .filter(d -> median > 0 ? d >= LARGE_MILLIS / 2 : d <= -LARGE_MILLIS / 2)
                .count();
        boolean holds = sameSign >= NEARLY_ALL * pairs && beyond >= NEARLY_ALL * pairs;
        return large && holds
                ? Optional.of("a median difference of " + Math.abs(median) + " ms over " + pairs + " repetitions")
                : Optional.empty();
    }

    /** A single word of the body may reveal the kind even if other words change with every response. */
    private static Optional<String> words(List<TargetResponse> one, List<TargetResponse> other) {
        IdentityHashMap<TargetResponse, List<String>> words = new IdentityHashMap<>();
        Stream.concat(one.stream(), other.stream())
                .forEach(a -> words.put(a, NO_WORD.splitAsStream(a.body()).toList()));
        int count = words.getOrDefault(one.get(0), List.of()).size();
        boolean comparable = words.values().stream().allMatch(of -> of.size() == count);
        return comparable
                ? IntStream.range(0, count)
                        .mapToObj(i -> constant(
                                "word in the body",
                                one,
                                other,
                                a -> words.getOrDefault(a, List.of()).get(i)))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> headers(List<TargetResponse> one, List<TargetResponse> other) {
        Set<String> names = new LinkedHashSet<>();
        one.forEach(a -> a.headers().forEach(h -> names.add(h.name().toLowerCase(Locale.ROOT))));
        other.forEach(a -> a.headers().forEach(h -> names.add(h.name().toLowerCase(Locale.ROOT))));
        names.removeAll(OF_THE_MOMENT);
        for (String name : names) {
            Optional<String> difference = constant(
                            "header " + name, one, other, a -> a.header(name).isEmpty() ? "none" : "there")
                    .or(() -> constant("header " + name, one, other, a -> String.join(", ", a.header(name))))
                    .or(() -> constant(
                            "length of header " + name,
                            one,
                            other,
                            a -> Integer.toString(
                                    String.join(", ", a.header(name)).length())))
                    .or(() -> constant(
                            "number of headers " + name,
                            one,
                            other,
                            a -> Integer.toString(a.header(name).size())));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** What one kind always shows, the other kind must show more often than not. */
    private static Optional<String> constant(
            String what,
            List<TargetResponse> one,
            List<TargetResponse> other,
            Function<TargetResponse, String> feature) {
        return oneSided(what, one, other, feature).or(() -> oneSided(what, other, one, feature));
    }

    private static Optional<String> oneSided(
            String what,
            List<TargetResponse> steady,
            List<TargetResponse> other,
            Function<TargetResponse, String> feature) {
        if (steady.isEmpty()) {
            return Optional.empty();
        }
        String usual = feature.apply(steady.get(0));
        if (!steady.stream().allMatch(answer -> feature.apply(answer).equals(usual))) {
            return Optional.empty();
        }
        List<String> deviating =
                other.stream().map(feature).filter(f -> !f.equals(usual)).toList();
        return deviating.size() >= MOST * other.size()
                ? Optional.of("another " + what + ": " + usual + " and " + deviating.get(0))
                : Optional.empty();
    }
}
