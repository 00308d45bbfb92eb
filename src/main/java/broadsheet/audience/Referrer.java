package broadsheet.audience;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The site that led a reader here. Its host is all that is looked at: which page it was is the reader's business. */
final class Referrer {
    private static final Pattern HOST =
            Pattern.compile("https?://(?:[^/@?#]*@)?([A-Za-z0-9.-]{1,100})(?::\\d+)?(?:[/?#].*)?");

    private final Set<String> ours;

    /** @param ours hosts of the newsroom, from which nobody is led here */
    Referrer(Set<String> ours) {
        this.ours = Set.copyOf(ours);
    }

    Optional<String> host(String referrer) {
        var found = HOST.matcher(referrer);
        if (!found.matches()) return Optional.empty();
        var host = found.group(1).toLowerCase(Locale.ROOT);
        var plain = host.startsWith("www.") ? host.substring(4) : host;
        return ours.contains(host) || ours.contains(plain) ? Optional.empty() : Optional.of(plain);
    }
}
