package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Request;
import io.identifycompliance.api.Way;
import io.identifycompliance.api.Wire;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
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

    private final Scene scene;

    /** For one scenario. */
    public BrowserSteps(Scene scene) {
        this.scene = scene;
    }

    /** Accepted, rejected and malformed calls alike, in each common form. */
    @Then("a page on {string} can call Identify for {name} and read the answers")
    public void aPageCan(String origin, String name) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            Key key = play.trial().keys().publicKey();
            Attributes known =
                    Attributes.of(Identifier.EXTERNAL_ID, someone.known().text(Identifier.EXTERNAL_ID));
            Attributes accepted = known.with("city", Cells.property("Boston"));
            Attributes rejected =
                    known.with(Attributes.of(Identifier.EMAIL, play.text(Identifier.EMAIL, "(a new one)")));
            Map<String, Attributes> kinds = new LinkedHashMap<>();
            kinds.put("accepted", accepted);
            kinds.put("rejected", rejected);
            kinds.put("mixed", rejected.with("city", Cells.property("Denver")));
            kinds.put("new", Attributes.of(Identifier.EXTERNAL_ID, play.text(Identifier.EXTERNAL_ID, "(a new one)")));
            Wire wire = play.trial().wire();
            for (Way way : play.trial().livingWays()) {
                kinds.forEach((kind, attributes) ->
                        fromAPage(play, origin, key, way + ", " + kind, k -> wire.identify(way, attributes, k)));
            }
            Way first = play.trial().livingWays().get(0);
            Key wrong = play.trial().keys().wrongPublicKey();
            fromAPage(play, origin, wrong, "with a wrong public key", k -> wire.identify(first, accepted, k));
            String plainest = first.name().replace(" with aliases", "");
            fromAPage(play, origin, key, "malformed", k -> wire.identifyRaw(plainest, "{\"token\":", k));
            play.sent();
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private static void fromAPage(
            Play play, String origin, Key key, String what, java.util.function.Function<Key, Request> made) {
        Request request = made.apply(key.masked());
        if (needsPreflight(request)) {
            Set<String> asked = askedHeaders(request);
            Answer preflight = play.client().exchange("preflight", key, k -> {
                Request real = made.apply(k);
                return Request.of("OPTIONS", real.pathAndQuery())
                        .with("Origin", origin)
                        .with("Access-Control-Request-Method", real.method())
                        .with("Access-Control-Request-Headers", String.join(",", asked));
            });
            if (!preflight.isSuccess()) {
                throw new Violation("a preflight (" + what + ") to be answered with success", preflight.brief());
            }
            admits(preflight, origin, "the preflight (" + what + ")");
            allows(preflight, asked, what);
        }
        Answer answer = play.client()
                .exchange("Identify from a page", key, k -> made.apply(k).with("Origin", origin));
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

    private static void admits(Answer answer, String origin, String what) {
        List<String> allowed = answer.header(ALLOW_ORIGIN);
        if (allowed.size() != 1
                || !(allowed.get(0).equals("*") || allowed.get(0).equals(origin))) {
            throw new Violation(
                    what + " to have exactly one " + ALLOW_ORIGIN + " that admits " + origin, allowed.toString());
        }
    }

    private static void allows(Answer preflight, Set<String> asked, String what) {
        Set<String> allowed = new TreeSet<>();
        preflight.header("Access-Control-Allow-Headers").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .forEach(name -> allowed.add(name.strip().toLowerCase(Locale.ROOT)));
        if (!allowed.contains("*") && !allowed.containsAll(asked)) {
            throw new Violation("the preflight (" + what + ") to allow the headers " + asked, allowed.toString());
        }
    }
}
