package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Checks what a browser checks before a page of another origin may call Identify and read the response. */
public final class BrowserAccess {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final Set<String> SIMPLE_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
    private static final Set<String> SIMPLE_HEADERS = Set.of("accept", "content-type", "accept-language");

    private final ScenarioRun run;
    private final String origin;

    /** For a page on that origin. */
    public BrowserAccess(ScenarioRun run, String origin) {
        this.run = run;
        this.origin = origin;
    }

    /** Accepted, rejected and malformed calls alike, in each common form. */
    public void mustBeAllowedFor(KnownProfile profile) {
        String externalId = profile.known().text(Identifier.EXTERNAL_ID);
        if (externalId == null) {
            throw new IllegalArgumentException(profile.name() + " has no external ID.");
        }
        Attributes known = Attributes.of(Identifier.EXTERNAL_ID, externalId);
        Attributes accepted = known.with("city", TextNode.valueOf("Boston"));
        Attributes rejected = known.with(Attributes.of(Identifier.EMAIL, run.text(Identifier.EMAIL, "(a new one)")));
        Map<String, Attributes> kinds = new LinkedHashMap<>();
        kinds.put("accepted", accepted);
        kinds.put("rejected", rejected);
        kinds.put("mixed", rejected.with("city", TextNode.valueOf("Denver")));
        kinds.put("new", Attributes.of(Identifier.EXTERNAL_ID, run.text(Identifier.EXTERNAL_ID, "(a new one)")));

        WireFormat wire = run.context().wire();
        Key key = run.context().keys().publicKey();
        for (CallForm form : run.context().workingForms()) {
            kinds.forEach((kind, attributes) ->
                    mustBeAllowed(key, form + ", " + kind, k -> wire.identify(form, attributes, k)));
            mustBeAllowed(key, form + ", malformed", k -> wire.identifyRaw(form, "{\"token\":", k));
        }
        CallForm first = run.context().workingForms().get(0);
        Key wrong = run.context().keys().wrongPublicKey();
        mustBeAllowed(wrong, "with a wrong public key", k -> wire.identify(first, accepted, k));
        run.sent();
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private void mustBeAllowed(Key key, String what, Function<Key, Request> made) {
        Set<String> asked = headersToAskFor(made.apply(key.placeholder()));
        if (!asked.isEmpty()) {
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
            mustAdmit(preflight, "the preflight (" + what + ")");
            mustAllow(preflight, asked, what);
        }
        TargetResponse response = run.client()
                .exchange("Identify from a page", key, k -> made.apply(k).with("Origin", origin));
        run.evidence().checked();
        mustAdmit(response, "the answer (" + what + ")");
    }

    /** The headers that a page may set only after a preflight. The harness's Accept header needs none. */
    private static Set<String> headersToAskFor(Request request) {
        Set<String> asked = new TreeSet<>();
        for (Request.Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            String type = header.value().split(";")[0].strip();
            if (name.equals("content-type") ? !SIMPLE_TYPES.contains(type) : !SIMPLE_HEADERS.contains(name)) {
                asked.add(name);
            }
        }
        return asked;
    }

    private void mustAdmit(TargetResponse response, String what) {
        List<String> allowed = response.header(ALLOW_ORIGIN);
        if (allowed.size() != 1
                || !(allowed.get(0).equals("*") || allowed.get(0).equals(origin))) {
            throw new ContractViolation(
                    what + " to have exactly one " + ALLOW_ORIGIN + " that admits " + origin, allowed.toString());
        }
    }

    private static void mustAllow(TargetResponse preflight, Set<String> asked, String what) {
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
