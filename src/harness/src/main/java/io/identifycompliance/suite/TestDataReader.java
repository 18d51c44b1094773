package io.identifycompliance.suite;

import io.identifycompliance.engine.Shard;
import io.identifycompliance.run.PhoneRange;
import io.identifycompliance.run.TestData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the identifiers of a run are made of. */
final class TestDataReader {
    /** So long that the longest address of a run still fits into what mail servers take. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,180}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private final GivenOptions given;

    TestDataReader(GivenOptions given) {
        this.given = given;
    }

    TestData read(Shard shard) {
        return new TestData(
                given.value(RunOption.PHONE_NUMBERS)
                        .map(text -> phones(text, shard))
                        .orElse(TestData.RESERVED.phones()),
                given.value(RunOption.EMAIL_DOMAIN).map(TestDataReader::domain).orElse(TestData.RESERVED.emailDomain()),
                shard.number(),
                shard.of());
    }

    private static List<PhoneRange> phones(String text, Shard shard) {
        List<PhoneRange> ranges = OptionValues.list(RunOption.PHONE_NUMBERS, text).stream()
                .map(TestDataReader::range)
                .toList();
        if (ranges.stream().mapToLong(PhoneRange::blocks).max().orElse(0) < shard.of()) {
            throw UsageException.of(
                    RunOption.PHONE_NUMBERS,
                    "holds fewer hundreds of numbers than there are shards, and each shard needs its own. Give a larger"
                            + " range.");
        }
        return ranges;
    }

    private static PhoneRange range(String text) {
        try {
            return PhoneRange.of(text);
        } catch (IllegalArgumentException unusable) {
            throw UsageException.of(RunOption.PHONE_NUMBERS, "cannot be used: " + unusable.getMessage() + ".");
        }
    }

    private static String domain(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> DOMAIN.matcher(domain).matches())
                .orElseThrow(() -> UsageException.of(
                        RunOption.EMAIL_DOMAIN, "is not a domain: \"" + text + "\". Write it as qa.example.com."));
    }
}
