package broadsheet.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page declares in JSON-LD about the article it shows (schema.org). Written by plug-ins and by hand, so it is read
 * with patience: comments, line breaks in strings and trailing commas are forgiven, what is broken beyond that is passed over.
 */
final class JsonLd {
    /** Deeper or more nodes than this describe something else than an article. */
    private static final int DEEPEST = 12;

    private static final int MOST_NODES = 2_000;

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "SocialMediaPosting",
            "Review",
            "MedicalWebPage",
            "CreativeWork",
            "Recipe",
            "Posting");

    private static final Pattern WRAPPING = Pattern.compile(
            "^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)|(?:-->|//\\s*\\]\\]>|/\\*\\s*\\]\\]>\\s*\\*/|\\]\\]>)\\s*;?\\s*$");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> nodes = new ArrayList<>();

    JsonLd(Document page) {
        for (var script : page.select("script[type*=ld+json]")) {
            try {
                collect(MAPPER.readTree(WRAPPING.matcher(script.data()).replaceAll("")), 0);
            } catch (JacksonException | StackOverflowError _) {
                // Broken JSON-LD declares nothing; the page still has its words.
            }
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || nodes.size() > MOST_NODES) return;
        if (node.isObject() && node.has("@type")) nodes.add(node);
        if (node.isContainer()) for (var inner : node) collect(inner, depth + 1);
    }

    /** The article of the page: the first that has a headline, else the first. */
    @Nullable
    JsonNode article() {
        JsonNode first = null;
        JsonNode page = null;
        for (var node : nodes) {
            if (page == null && node.has("datePublished")) page = node;
            if (!isArticle(node)) continue;
            if (node.has("headline")) return node;
            if (first == null) first = node;
        }
        return first == null ? page : first;
    }

    private static boolean isArticle(JsonNode node) {
        var type = node.get("@type");
        if (type.isString()) return ARTICLES.contains(bare(type.asString()));
        for (var one : type) if (one.isString() && ARTICLES.contains(bare(one.asString()))) return true;
        return false;
    }

    private static String bare(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** The text of a field, of the first entry where there are several; empty when there is none. */
    static String text(@Nullable JsonNode node, String... path) {
        var at = node;
        for (var field : path) {
            while (at != null && at.isArray()) at = at.isEmpty() ? null : at.get(0);
            at = at == null ? null : at.get(field);
        }
        while (at != null && at.isArray()) at = at.isEmpty() ? null : at.get(0);
        return at == null || !at.isString() ? "" : at.asString().strip();
    }

    /** The names of people: strings, objects with a name, or lists of either; references are followed. */
    List<String> names(@Nullable JsonNode value) {
        var names = new ArrayList<String>();
        if (value == null) return names;
        if (value.isArray()) {
            for (var one : value) names.addAll(names(one));
        } else if (value.isString()) {
            names.addAll(Bylines.names(value.asString()));
        } else if (value.has("name")) {
            names.addAll(Bylines.names(text(value, "name")));
        } else if (value.has("@id")) {
            var target = byId(text(value, "@id"));
            if (target != null) names.addAll(Bylines.names(text(target, "name")));
        }
        return names.stream().distinct().toList();
    }

    /** The name of whoever publishes it, also behind a reference. */
    String publisher(@Nullable JsonNode article) {
        if (article == null) return "";
        var name = text(article, "publisher", "name");
        if (!name.isEmpty()) return name;
        var target = byId(text(article, "publisher", "@id"));
        return target == null ? "" : text(target, "name");
    }

    private @Nullable JsonNode byId(String id) {
        if (id.isEmpty()) return null;
        for (var node : nodes) if (node.has("name") && id.equals(text(node, "@id"))) return node;
        return null;
    }
}
