package io.identifycompliance.cli;

import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.engine.RunLimit;
import io.identifycompliance.suite.OptionValues;
import io.identifycompliance.suite.RunOption;

/** How {@code verify --help} explains each option of a run, in its order. */
enum VerifyOption {
    TARGET(
            Section.TARGET,
            RunOption.TARGET,
            "URL",
            "The root URL of the target, to which the path of each call is appended, such as "
                    + KnownWire.V2022.paths().identify() + ". The word"
                    + " reference names the embedded reference, which is also judged without this option."),
    HEADER(
            Section.TARGET,
            RunOption.HEADER,
            "NAME:VALUE",
            "Send this header with every request; its value is masked. Repeatable."),
    PROXY(
            Section.TARGET,
            RunOption.PROXY,
            "URL",
            "Use this HTTP proxy, for example http://user:password@host:port; env:NAME and file:PATH keep the password off the"
                    + " command line. Default: $HTTPS_PROXY or $HTTP_PROXY, except for this machine and $NO_PROXY."),
    CA_CERT(Section.TARGET, RunOption.CA_CERT, "FILE", "Trust the certificates in this PEM file."),
    CLIENT_CERT(
            Section.TARGET,
            RunOption.CLIENT_CERT,
            "FILE",
            "Send this client certificate: a PEM file, or a PKCS #12 file with its key."),
    CLIENT_KEY(
            Section.TARGET, RunOption.CLIENT_KEY, "FILE", "The key of the client certificate: a PEM file in PKCS #8."),
    CLIENT_KEY_PASSWORD(
            Section.TARGET,
            RunOption.CLIENT_KEY_PASSWORD,
            "SECRET",
            "The password of the client key or the PKCS #12 file: env:NAME or file:PATH."),
    INSECURE(Section.TARGET, RunOption.INSECURE, "", "Accept any TLS certificate. For test environments only."),
    CONNECT_TIMEOUT(Section.TARGET, RunOption.CONNECT_TIMEOUT, "D", "How long to wait for a connection."),
    ANSWER_TIMEOUT(Section.TARGET, RunOption.ANSWER_TIMEOUT, "D", "How long to wait for a complete response."),
    RATE(Section.TARGET, RunOption.RATE, "N", "Send at most N requests a second; 0 means no limit."),
    DELAY(
            Section.TARGET,
            RunOption.DELAY,
            "D",
            "How long the embedded reference takes to process an update. Only without another target."),

    PUBLIC_KEY(
            Section.KEYS,
            RunOption.PUBLIC_KEY,
            "KEY",
            "The public key: env:NAME, file:PATH or the key itself. Default: $IDENTIFY_PUBLIC_KEY."),
    PRIVATE_KEY(
            Section.KEYS,
            RunOption.PRIVATE_KEY,
            "KEY",
            "The private key: env:NAME, file:PATH or the key itself. Default: $IDENTIFY_PRIVATE_KEY. Prefer env: or"
                    + " file:, since other users of this machine can see options."),
    SECRET(
            Section.KEYS,
            RunOption.SECRET,
            "NAME",
            "An environment variable whose value no report may show either. Repeatable. The values of --header and"
                    + " passwords are secret anyway."),

    PHONE_NUMBERS(
            Section.DATA,
            RunOption.PHONE_NUMBERS,
            "RANGE,…",
            "Use phone numbers of these ranges, for example +4420794600XX, with X for any digit. Default: numbers that"
                    + " are reserved for fiction or unassigned."),
    EMAIL_DOMAIN(
            Section.DATA,
            RunOption.EMAIL_DOMAIN,
            "DOMAIN",
            "Use email addresses of this domain and its subdomains. Default: example.com, which accepts no mail."),

    WIRE(Section.SCENARIOS, RunOption.WIRE, "NAME", OptionValues.WIRES_EXPLAINED),
    REVISION(Section.SCENARIOS, RunOption.REVISION, "DATE", "The revision header of the successor."),
    LEVEL(Section.SCENARIOS, RunOption.LEVEL, "LEVEL,…", "Run only these levels; only they affect the verdict."),
    TAGS(
            Section.SCENARIOS,
            RunOption.TAGS,
            "EXPR",
            "Run only these scenarios, for example @KEEP-EMAIL or '@CREATE and not @each-way'."),
    FEATURES(
            Section.SCENARIOS,
            RunOption.FEATURES,
            "DIR",
            "Also run the feature files in this folder, with the built-in steps. Repeatable."),
    SHARD(
            Section.SCENARIOS,
            RunOption.SHARD,
            "K/N",
            "Run only the K-th of N parts, to split a run between machines. The exit code is 0 if nothing in that part"
                    + " failed or was inconclusive; merge gives the verdict of the whole."),

    MAX_REQUESTS(
            Section.SCENARIOS,
            RunOption.MAX_REQUESTS,
            "N",
            "Send at most N requests in all, and run the scenarios that catch most faults with them. The result says how"
                    + " many faults they catch. The exit code is 0 if nothing was found."),
    SMOKE(
            Section.SCENARIOS,
            RunOption.SMOKE,
            "",
            "Run only " + RunLimit.SMOKE + " scenarios, those that catch most faults per request."),

    PARALLEL(Section.TIMING, RunOption.PARALLEL, "N", "How many scenarios run at once."),
    PROCESSING_TIMEOUT(
            Section.TIMING, RunOption.PROCESSING_TIMEOUT, "D", "How long to wait for an update to become visible."),
    SETTLE(
            Section.TIMING,
            RunOption.SETTLE,
            "D",
            "How long to keep watching, after the last scenario, for rejected updates that take effect late; 0 skips"
                    + " this."),

    NOT_APPLICABLE(
            Section.DEVIATIONS,
            RunOption.NOT_APPLICABLE,
            "FILE",
            "Requirements that do not apply to this target: a YAML map of ids to reasons."),
    WAIVERS(
            Section.DEVIATIONS,
            RunOption.WAIVERS,
            "FILE",
            "Known deviations that do not fail the run, each with a reason, an owner and an expiry date, in YAML."
                    + " An expired, unmatched or stale waiver makes the run exit with 2."),

    REPORTS(Section.REPORTS, RunOption.REPORTS, "DIR", "Where to write the reports."),
    ONLY_REPORTS(
            Section.REPORTS,
            RunOption.ONLY_REPORTS,
            "NAME,…",
            "Write only these reports. recheck and merge need run.json and exchanges.jsonl.");

    private final Section section;
    private final RunOption option;
    private final String label;
    private final String description;

    VerifyOption(Section section, RunOption option, String label, String description) {
        this.section = section;
        this.option = option;
        this.label = label;
        this.description = description;
    }

    /** The headings under which the options stand. */
    enum Section {
        TARGET("The target"),
        KEYS("The keys"),
        DATA("The test data"),
        SCENARIOS("What to run"),
        TIMING("Timing; a duration D is written as 300ms, 1.5s or 2m"),
        DEVIATIONS("Deviations"),
        REPORTS("Reports");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        String heading() {
            return "%n" + title + ":%n";
        }
    }

    Section section() {
        return section;
    }

    RunOption option() {
        return option;
    }

    String label() {
        return label;
    }

    /** What it does, and its default. */
    String description() {
        return description
                + option.defaultValue().map(value -> " Default: " + value + ".").orElse("");
    }

    /** Those that only tests use are not shown. */
    boolean isHidden() {
        return this == ONLY_REPORTS;
    }
}
