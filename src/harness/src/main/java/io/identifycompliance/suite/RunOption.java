package io.identifycompliance.suite;

import io.identifycompliance.contract.KnownWire;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked of a run, each with the value that it has if nobody asks. */
public enum RunOption {
    /** The root URL of the target, or {@code reference}. */
    TARGET(null),
    /** Sent with every request. */
    HEADER(null),
    /** The URL of an HTTP proxy. */
    PROXY(null),
    /** A PEM file of certificates to trust. */
    CA_CERT(null),
    /** A PEM file, or a PKCS #12 file. */
    CLIENT_CERT(null),
    /** A PEM file with a key in PKCS #8. */
    CLIENT_KEY(null),
    /** {@code env:NAME} or {@code file:PATH}. */
    CLIENT_KEY_PASSWORD(null),
    /** Accepts any TLS certificate; takes no value. */
    INSECURE(null),
    /** A duration. */
    CONNECT_TIMEOUT("5s"),
    /** A duration. */
    ANSWER_TIMEOUT("10s"),
    /** Requests a second. */
    RATE("0"),
    /** How long the embedded reference takes to process. */
    DELAY("0ms"),
    /** {@code env:NAME}, {@code file:PATH} or the key. */
    PUBLIC_KEY(null),
    /** {@code env:NAME}, {@code file:PATH} or the key. */
    PRIVATE_KEY(null),
    /** The name of an environment variable. */
    SECRET(null),
    /** Ranges of phone numbers, separated by commas. */
    PHONE_NUMBERS(null),
    /** A domain. */
    EMAIL_DOMAIN(null),
    /** The name of a wire format, or {@code all}. */
    WIRE(KnownWire.V2022.id()),
    /** The date that the requests of the successor carry. */
    REVISION("2026-07-15"),
    /** Names of levels, separated by commas. */
    LEVEL("core,wire,hardening"),
    /** A tag expression. */
    TAGS(null),
    /** A folder of feature files. */
    FEATURES(null),
    /** One part of the scenarios, as {@code 2/4}. */
    SHARD(null),
    /** The most requests that are sent. */
    MAX_REQUESTS(null),
    /** Runs the scenarios that show most for their requests; takes no value. */
    SMOKE(null),
    /** Scenarios at once. */
    PARALLEL("32"),
    /** A duration. */
    PROCESSING_TIMEOUT("10s"),
    /** A duration. */
    SETTLE("1500ms"),
    /** A YAML file. */
    NOT_APPLICABLE(null),
    /** A YAML file. */
    WAIVERS(null),
    /** A folder. */
    REPORTS("reports"),
    /** The names of reports, separated by commas; for tests, most of which read one report. */
    ONLY_REPORTS(null);

    private static final String MARK = "--";

    private final @Nullable String defaultValue;

    RunOption(@Nullable String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /** The option of that name, with or without the dashes in front. */
    public static Optional<RunOption> named(String name) {
        return Arrays.stream(values())
                .filter(option -> option.toString().equals(name) || option.id().equals(name))
                .findFirst();
    }

    /** How users write each of them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(RunOption::toString).toList();
    }

    /** The name, which is also that of the setting in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its value if it is not given; empty if it then has none. */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Whether it may be given several times. */
    public boolean isRepeatable() {
        return this == HEADER || this == SECRET || this == FEATURES;
    }

    /** Whether it is only given or not. */
    public boolean isFlag() {
        return this == INSECURE || this == SMOKE;
    }

    /** How users write it, on a command line and in {@link ComplianceSuite#OPTIONS}. */
    @Override
    public String toString() {
        return MARK + id();
    }
}
