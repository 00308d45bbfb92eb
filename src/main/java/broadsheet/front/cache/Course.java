package broadsheet.front.cache;

import org.jspecify.annotations.Nullable;

/**
 * What is under way for one address: at most one rendering, and at most one that begins after it. Touched under the
 * cache's lock.
 */
final class Course {
    final String address;
    final Demand demand;

    /** Whether the page that was here lived shorter than packing it well is worth. */
    boolean restless;

    @Nullable
    Flight running;

    @Nullable
    Flight next;

    Course(String address, Demand demand) {
        this.address = address;
        this.demand = demand;
    }

    /** The rendering that is still to begin, made up if there is none. */
    Flight upcoming(Rendering rendering) {
        var known = next;
        if (known != null) return known;
        var made = new Flight(rendering);
        next = made;
        return made;
    }
}
