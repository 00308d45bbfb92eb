package broadsheet.auditor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a visit brought home, for the rules to look at.
 *
 * @param look how the notice stood there; null where none was recognised
 * @param untried sentences about steps that could not be made
 */
record Visit(
        Site site,
        Assignment assignment,
        Declared declared,
        Optional<Notice> notice,
        @Nullable NoticeLook look,
        List<String> pages,
        List<Sight> sights,
        List<Finding> untried) {}
