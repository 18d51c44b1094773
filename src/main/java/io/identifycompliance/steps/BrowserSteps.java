package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.run.ContractViolation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a browser checks before a page of another origin may call Identify and read the answer. */
public final class BrowserSteps {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final Set<String> SIMPLE_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
    private static final Set<String> SIMPLE_HEADERS = Set.of("accept", "content-type", "accept-language");

    private final ScenarioContext scenario;

    /** For one scenario. */
    public BrowserSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Accepted, rejected and malformed calls alike, in each common form. */
    @Then("a page on {string} can use Identify for {name}")
    public void aPageCan(String origin, String name) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            Key key = run.context().keys().publicKey();
            Attributes known =
                    Attributes.of(Identifier.EXTERNAL_ID, someone.known().text(Identifier.EXTERNAL_ID));
            Attributes accepted = known.with("city", ProfileTable.property("Boston"));
            Attributes rejected =
                    known.with(Attributes.of(Identifier.EMAIL, run.text(Identifier.EMAIL, "(a new one)")));
            Map<String, Attributes> kinds = new LinkedHashMap<>();
            kinds.put("accepted", accepted);
            kinds.put("rejected", rejected);
            kinds.put("mixed", rejected.with("city", ProfileTable.property("Denver")));
            kinds.put("new", Attributes.of(Identifier.EXTERNAL_ID, run.text(Identifier.EXTERNAL_ID, "(a new one)")));
            WireFormat wire = run.context().wire();
            for (CallForm form : run.context().workingForms()) {
                kinds.forEach((kind, attributes) ->
                        fromAPage(run, origin, key, form + ", " + kind, k -> wire.identify(form, attributes, k)));
            }
            CallForm first = run.context().workingForms().get(0);
            Key wrong = run.context().keys().wrongPublicKey();
            fromAPage(run, origin, wrong, "with a wrong public key", k -> wire.identify(first, accepted, k));
            String plainest = first.name().replace(" with aliases", "");
            fromAPage(run, origin, key, "malformed", k -> wire.identifyRaw(plainest, "{\"token\":", k));
            run.sent();
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private static void fromAPage(
            ScenarioRun run, String origin, Key key, String what, java.util.function.Function<Key, Request> made) {
        Request request = made.apply(key.masked());
        if (needsPreflight(request)) {
            Set<String> asked = askedHeaders(request);
            TargetResponse preflight = run.client().exchange("preflight", key, k -> {
                Request real = made.apply(k);
                return Request.of("OPTIONS", real.pathAndQuery())
                        .with("Origin", origin)
                        .with("Access-Control-Request-Method", real.method())
                        .with("Access-Control-Request-Headers", String.join(",", asked));
            });
            if (!preflight.isSuccess()) {
                throw new ContractViolation(
                        "a preflight (" + what + ") to be answered with success", preflight.brief());
            }
            admits(preflight, origin, "the preflight (" + what + ")");
            allows(preflight, asked, what);
        }
        TargetResponse answer = run.client()
                .exchange("Identify from a page", key, k -> made.apply(k).with("Origin", origin));
        run.evidence().checked();
        admits(answer, origin, "the answer (" + what + ")");
    }

    private static boolean needsPreflight(Request request) {
        return !askedHeaders(request).isEmpty();
    }

    /** The headers that a page may not set without asking. The Accept header of the harness is one that it may. */
    private static Set<String> askedHeaders(Request request) {
        Set<String> asked = new TreeSet<>();
        for (Request.Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            String type = header.value().split(";")[0].strip();
            if (name.equals("content-type") && !SIMPLE_TYPES.contains(type)) {
                asked.add(name);
            } else if (!SIMPLE_HEADERS.contains(name)) {
                asked.add(name);
            }
        }
        return asked;
    }

    private static void admits(TargetResponse answer, String origin, String what) {
        List<String> allowed = answer.header(ALLOW_ORIGIN);
        if (allowed.size() != 1
                || !(allowed.get(0).equals("*") || allowed.get(0).equals(origin))) {
            throw new ContractViolation(
                    what + " to have exactly one " + ALLOW_ORIGIN + " that admits " + origin, allowed.toString());
        }
    }

    private static void allows(TargetResponse preflight, Set<String> asked, String what) {
        Set<String> allowed = new TreeSet<>();
        preflight.header("Access-Control-Allow-Headers").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .forEach(name -> allowed.add(name.strip().toLowerCase(Locale.ROOT)));
        if (!allowed.contains("*") && !allowed.containsAll(asked)) {
            throw new ContractViolation(
                    "the preflight (" + what + ") to allow the headers " + asked, allowed.toString());
        }
    }
}
