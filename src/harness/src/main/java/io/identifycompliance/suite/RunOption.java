package io.identifycompliance.suite;

import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.engine.RunLimit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked of a run: where it stands in the help, its default, the label of its value, and what it does. */
public enum RunOption {
    TARGET(
            Section.TARGET,
            null,
            "URL",
            "The root URL of the target, to which the path of each call is appended, such as "
                    + KnownWire.V2022.paths().identify() + ". The word"
                    + " reference names the embedded reference, which is also judged without this option."),
    HEADER(Section.TARGET, null, "NAME:VALUE", "Send this header with every request; its value is masked. Repeatable."),
    PROXY(
            Section.TARGET,
            null,
            "URL",
            "Use this HTTP proxy, for example http://user:password@host:port; env:NAME and file:PATH keep the password off the"
                    + " command line. Default: $HTTPS_PROXY or $HTTP_PROXY, except for this machine and $NO_PROXY."),
    CA_CERT(Section.TARGET, null, "FILE", "Trust the certificates in this PEM file."),
    CLIENT_CERT(
            Section.TARGET, null, "FILE", "Send this client certificate: a PEM file, or a PKCS #12 file with its key."),
    CLIENT_KEY(Section.TARGET, null, "FILE", "The key of the client certificate: a PEM file in PKCS #8."),
    CLIENT_KEY_PASSWORD(
            Section.TARGET,
            null,
            "SECRET",
            "The password of the client key or the PKCS #12 file: env:NAME or file:PATH."),
    INSECURE(Section.TARGET, null, "", "Accept any TLS certificate. For test environments only."),
    CONNECT_TIMEOUT(Section.TARGET, "5s", "D", "How long to wait for a connection."),
    ANSWER_TIMEOUT(Section.TARGET, "10s", "D", "How long to wait for a complete response."),
    RATE(Section.TARGET, "0", "N", "Send at most N requests a second; 0 means no limit."),
    DELAY(
            Section.TARGET,
            "0ms",
            "D",
            "How long the embedded reference takes to process an update. Only without another target."),

    PUBLIC_KEY(
            Section.KEYS,
            null,
            "KEY",
            "The public key: env:NAME, file:PATH or the key itself. Default: $IDENTIFY_PUBLIC_KEY."),
    PRIVATE_KEY(
            Section.KEYS,
            null,
            "KEY",
            "The private key: env:NAME, file:PATH or the key itself. Default: $IDENTIFY_PRIVATE_KEY. Prefer env: or"
                    + " file:, since other users of this machine can see options."),
    SECRET(
            Section.KEYS,
            null,
            "NAME",
            "An environment variable whose value no report may show either. Repeatable. The values of --header and"
                    + " passwords are secret anyway."),

    PHONE_NUMBERS(
            Section.DATA,
            null,
            "RANGE,…",
            "Use phone numbers of these ranges, for example +4420794600XX, with X for any digit. Default: numbers that"
                    + " are reserved for fiction or unassigned."),
    EMAIL_DOMAIN(
            Section.DATA,
            null,
            "DOMAIN",
            "Use email addresses of this domain and its subdomains. Default: example.com, which accepts no mail."),

    WIRE(Section.SCENARIOS, KnownWire.V2022.id(), "NAME", OptionValues.WIRES_EXPLAINED),
    REVISION(Section.SCENARIOS, "2026-07-15", "DATE", "The revision header of the successor."),
    LEVEL(Section.SCENARIOS, "core,wire,hardening", "LEVEL,…", "Run only these levels; only they affect the verdict."),
    TAGS(
            Section.SCENARIOS,
            null,
            "EXPR",
            "Run only these scenarios, for example @KEEP-EMAIL or '@CREATE and not @each-way'."),
    FEATURES(
            Section.SCENARIOS,
            null,
            "DIR",
            "Also run the feature files in this folder, with the built-in steps. Repeatable."),
    SHARD(
            Section.SCENARIOS,
            null,
            "K/N",
            "Run only the K-th of N parts, to split a run between machines. The exit code is 0 if nothing in that part"
                    + " failed or was inconclusive; merge gives the verdict of the whole."),

    MAX_REQUESTS(
            Section.SCENARIOS,
            null,
            "N",
            "Send at most N requests in all, and run the scenarios that catch most faults with them. The result says how"
                    + " many faults they catch. The exit code is 0 if nothing was found. Calibration and one scenario need"
                    + " about 70."),
    SMOKE(
            Section.SCENARIOS,
            null,
            "",
            "Run only " + RunLimit.SMOKE + " scenarios, those that catch most faults per request."),

    PARALLEL(Section.TIMING, "32", "N", "How many scenarios run at once."),
    PROCESSING_TIMEOUT(Section.TIMING, "10s", "D", "How long to wait for an update to become visible."),
    SETTLE(
            Section.TIMING,
            "1500ms",
            "D",
            "How long to keep watching, after the last scenario, for rejected updates that take effect late; 0 skips"
                    + " this."),

    NOT_APPLICABLE(
            Section.DEVIATIONS,
            null,
            "FILE",
            "Requirements that do not apply to this target: a YAML map of ids to reasons."),
    WAIVERS(
            Section.DEVIATIONS,
            null,
            "FILE",
            "Known deviations that do not fail the run, each with a reason, an owner and an expiry date, in YAML."
                    + " An expired, unmatched or stale waiver makes the run exit with 2; only a run of all scenarios can"
                    + " tell that a waiver is stale."),

    REPORTS(Section.REPORTS, "reports", "DIR", "Where to write the reports."),
    ONLY_REPORTS(
            Section.REPORTS,
            null,
            "NAME,…",
            "Write only these reports. recheck and merge need run.json and exchanges.jsonl.");

    private static final String MARK = "--";

    private final Section section;
    private final @Nullable String defaultValue;
    private final String label;
    private final String description;

    RunOption(Section section, @Nullable String defaultValue, String label, String description) {
        this.section = section;
        this.defaultValue = defaultValue;
        this.label = label;
        this.description = description;
    }

    /** The headings under which the options stand. */
    public enum Section {
        TARGET("The target"),
        KEYS("The keys"),
        DATA("The test data"),
        SCENARIOS("What to run"),
        TIMING("Timing; a duration D is written as 300ms, 1.5s or 2m; a number alone is seconds"),
        DEVIATIONS("Deviations"),
        REPORTS("Reports");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
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

    public Section section() {
        return section;
    }

    /** What stands for its value in the help; empty for a flag. */
    public String label() {
        return label;
    }

    /** What it does, and its default, as a sentence of the help. */
    public String description() {
        return description
                + defaultValue().map(value -> " Default: " + value + ".").orElse("");
    }

    /** Whether the help leaves it out, since only tests use it. */
    public boolean isHidden() {
        return this == ONLY_REPORTS;
    }

    /** Whether it may be given several times. */
    public boolean isRepeatable() {
        return this == HEADER || this == SECRET || this == FEATURES;
    }

    /** Whether it is only given or not. */
    public boolean isFlag() {
        return label.isEmpty();
    }

    /** How users write it, on a command line and in {@link ComplianceSuite#OPTIONS}. */
    @Override
    public String toString() {
        return MARK + id();
    }
}
