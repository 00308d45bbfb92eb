package broadsheet.consent;

import broadsheet.text.Slug;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something of somebody else's that pages may load, declared in full. What is not declared cannot be loaded.
 *
 * @param slug its name in addresses and records
 * @param country where the provider sits, as two capital letters
 * @param form how it comes into a page
 * @param address the script, frame or picture; for embeds, the site whose addresses may be shown
 * @param hosts further origins that it needs, such as {@code https://cdn.example.org}
 * @param policy where the provider says what it does
 * @param traces everything that it leaves in the browser
 */
public record Service(
        Slug slug,
        String name,
        String provider,
        String country,
        Purpose purpose,
        Form form,
        URI address,
        List<URI> hosts,
        URI policy,
        List<Trace> traces) {
    /** A header with more would not pass every proxy. */
    private static final int MOST_HOSTS = 12;

    private static final int LONGEST_NAME = 80;
    private static final int MOST_TRACES = 50;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    /** How a service comes into a page, and which line of the Content-Security-Policy lets it. */
    public enum Form {
        SCRIPT,
        FRAME,
        PICTURE
    }

    public Service {
        said("name", name);
        said("provider", provider);
        if (!COUNTRY.matcher(country).matches()) {
            throw new Unfit("country", country);
        }
        address = web("address", address);
        policy = web("policy", policy);
        hosts = hosts.stream().map(Service::origin).distinct().toList();
        traces = List.copyOf(traces);
        if (hosts.size() > MOST_HOSTS) throw new Unfit("hosts", MOST_HOSTS);
        if (traces.size() > MOST_TRACES) throw new Unfit("traces", MOST_TRACES);
    }

    private static void said(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Unfit(what, LONGEST_NAME);
        }
    }

    /** Anything else than a plain host would be read as further directives of the policy. */
    private static URI web(String what, URI address) {
        boolean plain = address.getHost() != null
                && HOST.matcher(address.getHost()).matches()
                && address.getRawUserInfo() == null
                && Set.of("https", "http").contains(String.valueOf(address.getScheme()));
        if (!plain) throw new Unfit(what);
        return address;
    }

    private static URI origin(URI address) {
        web("host", address);
        int port = address.getPort();
        return URI.create(address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port));
    }

    /** Every origin that a page may ask once a reader agreed; the first is the address's own. */
    public List<String> origins() {
        return Stream.concat(Stream.of(origin(address)), hosts.stream())
                .map(URI::toString)
                .distinct()
                .toList();
    }

    /** Whether this is the provider of what lies at an address. */
    public boolean shows(URI other) {
        var host = other.getHost();
        return form == Form.FRAME && host != null && origins().contains(sameOrigin(other));
    }

    private static String sameOrigin(URI other) {
        int port = other.getPort();
        return other.getScheme() + "://" + other.getHost() + (port < 0 ? "" : ":" + port);
    }

    /** What makes it another thing to agree to: not how its name is spelled, but who gets what for what, and what stays. */
    String kind() {
        var stored = traces.stream()
                .map(trace -> trace.place() + " " + trace.name() + " " + trace.days())
                .sorted()
                .toList();
        return String.join(
                "\n", slug.text(), provider, country, purpose.word(), form.name(), origins() + "", stored + "");
    }
}
