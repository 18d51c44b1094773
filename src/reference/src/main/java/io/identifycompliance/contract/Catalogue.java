package io.identifycompliance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every requirement of the contract, and every sentence of its source that requires nothing of a target.
 *
 * @param requirements in the order in which reports show them
 * @param excluded the sentences of the FAQ that require nothing of a target
 * @param faq what the other sentences say, in the words of this project, by their numbers
 */
public record Catalogue(List<Requirement> requirements, List<Excluded> excluded, Map<Integer, String> faq) {
    private static final Pattern SENTENCES = Pattern.compile("FAQ \\d+(, \\d+)*");
    private static final String RESOURCE = "features/requirements.yaml";

    /** A sentence of the FAQ that is not a requirement, and why. */
    public record Excluded(String sentence, String reason) {}

    /** Refuses two requirements with the same id, and one that builds on itself or on an unknown one. */
    public Catalogue {
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
        faq = faq == null ? Map.of() : Map.copyOf(faq);
        Set<String> seen = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (!seen.add(requirement.id())) {
                throw new IllegalArgumentException("Two requirements are called " + requirement.id() + ".");
            }
        }
        for (Requirement requirement : requirements) {
            for (String id : requirement.buildsOn()) {
                if (!seen.contains(id) || id.equals(requirement.id())) {
                    throw new IllegalArgumentException(requirement.id() + " cannot build on " + id + ".");
                }
            }
        }
    }

    /** Read once, when it is first asked for. */
    private static final class BuiltIn {
        private static final Catalogue CATALOGUE = readResource();
    }

    /** The catalogue that is packed with the features. */
    public static Catalogue load() {
        return BuiltIn.CATALOGUE;
    }

    private static Catalogue readResource() {
        try (InputStream yaml = Catalogue.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a catalogue from YAML. Throws IllegalArgumentException where it is not one. */
    public static Catalogue read(InputStream yaml) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        try {
            return mapper.readValue(yaml, Catalogue.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The catalogue cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** The same with these as well. Throws IllegalArgumentException where one of them has an id that is taken. */
    public Catalogue with(List<Requirement> more) {
        return new Catalogue(Stream.concat(requirements.stream(), more.stream()).toList(), excluded, faq);
    }

    /**
     * Where a requirement comes from, with what each sentence of the FAQ that it names says, so that a report can be read
     * without the FAQ. Any other source stays as it is.
     */
    public String explainedSource(Requirement requirement) {
        if (requirement.source() == null
                || !SENTENCES.matcher(requirement.source()).matches()) {
            return requirement.source();
        }
        return Arrays.stream(requirement.source().substring("FAQ ".length()).split(", "))
                .map(number -> "FAQ " + number + ": " + faq.getOrDefault(Integer.valueOf(number), "not explained"))
                .collect(Collectors.joining("; "));
    }

    /** The requirement of that id. */
    public Optional<Requirement> requirement(String id) {
        return requirements.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The requirements that build directly on that one. */
    public List<Requirement> buildingOn(String id) {
        return requirements.stream().filter(r -> r.buildsOn().contains(id)).toList();
    }
}
