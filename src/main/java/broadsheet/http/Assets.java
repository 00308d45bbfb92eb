package broadsheet.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts, fonts and pictures that are part of the program. Each has an address that names its content, so
 * that browsers keep it for good and a new release is seen at once. Read and quickly compressed when first asked for, which
 * takes milliseconds.
 */
public final class Assets {
    /** Where every address begins; a prompt can tell from it whether to ask here. */
    public static final String FOLDER = "/assets/";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.([a-z0-9]+)");

    /** A style sheet may begin with others; they are sent as one, for every further request is a wait. */
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";\\s*");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/\\s*");

    private static final Map<String, String> FOR_GOOD = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private record Asset(String address, Finished page) {}

    private final Map<String, String> resources = new HashMap<>();
    private final Map<String, Asset> byName = new ConcurrentHashMap<>();

    /** What stands around a style sheet of the program. */
    private record Dress(String before, String after) {
        static final Dress NONE = new Dress("", "");
    }

    private final Map<String, Dress> worn = new ConcurrentHashMap<>();

    /** What was at its address a moment ago, for pages that were made then. */
    private final Map<String, Asset> before = new ConcurrentHashMap<>();

    private final ClassLoader loader = Assets.class.getClassLoader();

    /** @param resources class path names such as {@code broadsheet/front/reader.css}; their last parts must differ */
    public Assets(List<String> resources) {
        for (String resource : resources) {
            String name = resource.substring(resource.lastIndexOf('/') + 1);
            if (!SHAPE.matcher(name).matches() || !CONTENT_TYPES.containsKey(ending(name))) {
                throw new IllegalArgumentException("Not an asset that we know how to send: " + resource);
            }
            if (this.resources.put(name, resource) != null) {
                throw new IllegalArgumentException("Two assets are called " + name);
            }
        }
    }

    /** Where {@code reader.css} is now: {@code /assets/reader.HASH.css}. For templates. */
    public String address(String name) {
        return asset(name).address();
    }

    /** What is at this path; empty for names that we do not have and for the addresses of other releases. */
    public Optional<Finished> byAddress(String path) {
        if (!path.startsWith(FOLDER)) return Optional.empty();
        String file = path.substring(FOLDER.length());
        int last = file.lastIndexOf('.');
        int hash = file.lastIndexOf('.', last - 1);
        if (hash < 0) return Optional.empty();
        String name = file.substring(0, hash) + file.substring(last);
        if (!byName.containsKey(name) && !resources.containsKey(name)) return Optional.empty();
        Asset asset = asset(name);
        if (asset.address().equals(path)) return Optional.of(asset.page());
        Asset former = before.get(name);
        return former != null && former.address().equals(path) ? Optional.of(former.page()) : Optional.empty();
    }

    /**
     * Lets a style sheet begin and end in this from now on; its address changes with it. Who asks for the address it had just before
     * still gets what was there.
     */
    public void dress(String sheet, String before, String after) {
        need(sheet);
        Dress dress = new Dress(before, after);
        if (dress.equals(worn.getOrDefault(sheet, Dress.NONE))) return;
        worn.put(sheet, dress);
        Asset old = byName.get(sheet);
        // What nobody has asked for yet is read when somebody does: at a start that is most of it.
        if (old != null) replace(old, sheet, read(sheet));
    }

    /** A style sheet as the program has it. */
    public String undressed(String sheet) {
        return sheet(String.valueOf(resources.get(sheet)));
    }

    /** Takes in, or replaces, something that is not part of the program, such as a logo. */
    public void hang(String name, byte[] content) {
        if (resources.containsKey(name))
            throw new IllegalArgumentException("The program has a " + name + " of its own");
        replace(byName.get(name), name, asset(name, content));
    }

    private void replace(@Nullable Asset old, String name, Asset now) {
        if (old != null && !old.address().equals(now.address())) before.put(name, old);
        byName.put(name, now);
    }

    /** Makes everything as small as we can: up to a second for a large script, so a start leaves it to a worker. */
    public void squeezeAll() {
        for (String name : resources.keySet()) {
            Asset asset = asset(name);
            byName.replace(name, asset, new Asset(asset.address(), asset.page().withBest()));
        }
    }

    private void need(String name) {
        if (!resources.containsKey(name)) throw new IllegalArgumentException("There is no asset called " + name);
    }

    private Asset asset(String name) {
        Asset known = byName.get(name);
        if (known != null) return known;
        need(name);
        return byName.computeIfAbsent(name, this::read);
    }

    private Asset read(String name) {
        String resource = String.valueOf(resources.get(name));
        if (!name.endsWith(".css")) return asset(name, bytes(resource));
        Dress dress = worn.getOrDefault(name, Dress.NONE);
        String whole = dress.before() + sheet(resource) + dress.after();
        return asset(name, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static Asset asset(String name, byte[] bytes) {
        String type = String.valueOf(CONTENT_TYPES.get(ending(name)));
        Finished page = Finished.of(200, type, bytes, FOR_GOOD).compressed();
        int dot = name.lastIndexOf('.');
        return new Asset(FOLDER + name.substring(0, dot) + "." + page.tag() + name.substring(dot), page);
    }

    /** A style sheet with those it imports in their places, and without what is written for us alone. */
    private String sheet(String resource) {
        String own = COMMENT.matcher(new String(bytes(resource), StandardCharsets.UTF_8))
                .replaceAll("");
        return IMPORT.matcher(own).replaceAll(found -> {
            String other = URI.create(resource).resolve(found.group(1)).toString();
            return Matcher.quoteReplacement(sheet(other));
        });
    }

    private byte[] bytes(String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalArgumentException("The program was built without " + resource);
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
