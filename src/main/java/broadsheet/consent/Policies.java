package broadsheet.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages may load, for each set of purposes: as strict as for everybody, and wider by the origins of the services agreed
 * to. Put together once for each set, of which there are sixteen at most.
 */
final class Policies {
    private final List<Service> services;
    private final Map<Set<Purpose>, String> made = new ConcurrentHashMap<>();

    Policies(List<Service> services) {
        this.services = services;
    }

    String of(Set<Purpose> agreed) {
        return made.computeIfAbsent(Set.copyOf(agreed), set -> make(allowed(services, set)));
    }

    /** For one page, with one service besides. */
    static String of(List<Service> services, Set<Purpose> agreed, Service once) {
        var allowed = new ArrayList<>(allowed(services, agreed));
        allowed.add(once);
        return make(allowed);
    }

    private static List<Service> allowed(List<Service> services, Set<Purpose> agreed) {
        return services.stream()
                .filter(service -> agreed.contains(service.purpose()))
                .toList();
    }

    int size() {
        return made.size();
    }

    private static String make(List<Service> allowed) {
        var scripts = origins(allowed, Service.Form.SCRIPT);
        var frames = origins(allowed, Service.Form.FRAME);
        var pictures = origins(allowed, Service.Form.PICTURE);
        // A script fetches its pictures and sends its figures to the same hosts; it may not bring frames.
        pictures.addAll(scripts);
        return String.join(
                "; ",
                "default-src 'none'",
                line("img-src", "'self'", pictures),
                "media-src 'self'",
                "style-src 'self'",
                "font-src 'self'",
                line("script-src", "'self'", scripts),
                line("connect-src", "'self'", scripts),
                line("frame-src", "", frames),
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    private static String line(String directive, String ours, Set<String> origins) {
        var all = (directive + " " + ours + " " + String.join(" ", origins))
                .replaceAll(" +", " ")
                .strip();
        return all.equals(directive) ? directive + " 'none'" : all;
    }

    private static Set<String> origins(List<Service> allowed, Service.Form form) {
        var origins = new TreeSet<String>();
        for (var service : allowed) {
            if (service.form() == form) origins.addAll(service.origins());
        }
        return origins;
    }
}
