package broadsheet.consent;

import broadsheet.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What readers are asked at a moment: the services, and every word in every language. Immutable; known by the hash of the
 * whole, and by its kind, which changes only when there is something else to agree to.
 */
public final class Terms {
    /** Enough of a SHA-256 to tell kinds apart in a cookie. */
    private static final int KIND_LETTERS = 10;

    /** Nothing is asked. */
    public static final Terms NONE = new Terms(List.of(), Map.of());

    private final List<Service> services;
    private final Map<String, Map<String, String>> own;
    private final @Nullable Advertising advertising;
    private final String kind;
    private final String document;
    private final String hash;
    private final Policies policies;

    Terms(List<Service> services, Map<String, Map<String, String>> own) {
        this(services, own, null);
    }

    Terms(List<Service> services, Map<String, Map<String, String>> own, @Nullable Advertising advertising) {
        this.advertising = advertising;
        this.services = List.copyOf(services);
        this.own = own;
        var optional = services.stream().filter(one -> one.purpose().isOptional());
        var kinds = optional.map(Service::kind).sorted().collect(Collectors.joining("\n\n"));
        // Whoever hears of an answer is part of what is agreed to.
        this.kind = sha256(advertising == null ? kinds : kinds + "\n\n" + advertising.vendors())
                .substring(0, KIND_LETTERS);
        this.document = TermsJson.of(this);
        this.hash = sha256(document);
        this.policies = new Policies(this.services);
    }

    public List<Service> services() {
        return services;
    }

    /** What buyers of advertisements are told; null where none are sold, which is usual. */
    public @Nullable Advertising advertising() {
        return advertising;
    }

    /** Whether there is anything to ask. */
    public boolean asks() {
        return !purposes().isEmpty();
    }

    /** What readers are asked about: only what a declared service is for. */
    public Set<Purpose> purposes() {
        var asked = EnumSet.noneOf(Purpose.class);
        for (var service : services) if (service.purpose().isOptional()) asked.add(service.purpose());
        return asked;
    }

    public List<Service> services(Purpose purpose) {
        return services.stream().filter(one -> one.purpose() == purpose).toList();
    }

    /** What is said in a language. */
    public Wording in(Language language) {
        return Wording.in(language, own);
    }

    /** Changes when there is something else to agree to, and then everybody is asked again. */
    public String kind() {
        return kind;
    }

    /** SHA-256 of {@link #document}, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** All of it as JSON: services, and words by language. */
    public String document() {
        return document;
    }

    /** The same, and what one more service needs, this once. */
    public String policy(Set<Purpose> agreed, Optional<Service> once) {
        return once.map(service -> Policies.of(services, agreed, service)).orElseGet(() -> policy(agreed));
    }

    /** The Content-Security-Policy of pages for readers who agreed to this. */
    public String policy(Set<Purpose> agreed) {
        return policies.of(agreed);
    }

    /** How many policies can be told apart; no reader's choice adds one. */
    int policies() {
        return policies.size();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
