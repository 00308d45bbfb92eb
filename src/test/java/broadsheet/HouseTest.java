package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The floor plan of the house. Whoever wants another arrow draws it here first, where everybody sees it. */
class HouseTest {
    /** Ground floor first. A room leans only on rooms of lower floors, never on a neighbour. */
    static final List<Set<String>> FLOORS = List.of(
            Set.of("text", "html", "db", "http", "auditor"),
            Set.of("mail"),
            Set.of("people", "media", "consent"),
            Set.of("story"),
            Set.of("audience", "discussion", "embed", "extraction", "feed", "related", "search"),
            Set.of("front", "desk", "intake", "export", "sample", "api"));

    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Base", "Data", "Info", "Dto", "DTO");

    private static final Pattern USES = Pattern.compile("Uses ([a-z, ]+|nothing)\\.");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("broadsheet", "templates.broadsheet");

    @Test
    void every_room_stands_on_a_floor() {
        var drawn = FLOORS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(arrows().keySet()).as("rooms that exist").isEqualTo(drawn);
    }

    @Test
    void every_arrow_points_downstairs() {
        arrows().forEach((room, others) -> {
            for (var other : others) {
                assertThat(floor(other))
                        .as("%s leans on %s, which is not below it", room, other)
                        .isLessThan(floor(room));
            }
        });
    }

    @Test
    void nothing_below_leans_on_the_roof() {
        for (var each : HOUSE) {
            if (room(each).isEmpty()) continue;
            for (var dependency : each.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass().getBaseComponentType();
                assertThat(target.getPackageName())
                        .as(dependency.getDescription())
                        .isNotEqualTo("broadsheet");
            }
        }
    }

    @Test
    void the_sentence_on_every_door_says_what_the_room_uses() throws IOException {
        var sources = Path.of("src/main/java/broadsheet");
        assumeTrue(Files.isDirectory(sources), "The sources are not here; run from the project's folder.");
        for (var arrow : arrows().entrySet()) {
            var said = Files.readString(sources.resolve(arrow.getKey()).resolve("package-info.java"))
                    .replaceAll("\\s*\\n\\s*\\*?\\s*", " ");
            var uses = USES.matcher(said);
            assertThat(uses.find())
                    .as("%s/package-info says “Uses …”", arrow.getKey())
                    .isTrue();
            Set<String> named = uses.group(1).equals("nothing")
                    ? Set.of()
                    : Arrays.stream(uses.group(1).split(", *"))
                            .map(String::strip)
                            .collect(Collectors.toSet());
            assertThat(named).as("%s/package-info, “Uses …”", arrow.getKey()).isEqualTo(arrow.getValue());
        }
    }

    @Test
    void null_is_spoken_of_everywhere() {
        for (var each : HOUSE) {
            if (each.getPackageName().startsWith("templates")) continue;
            assertThat(each.getPackage().isAnnotatedWith(NullMarked.class))
                    .as("%s is @NullMarked", each.getPackageName())
                    .isTrue();
        }
    }

    @Test
    void names_say_something() {
        for (var each : HOUSE) {
            assertThat(NAMES_THAT_SAY_NOTHING)
                    .as("the name of %s", each.getName())
                    .noneMatch(word -> each.getSimpleName().endsWith(word));
            assertThat(each.getSimpleName()).doesNotStartWith("Abstract");
        }
    }

    @Test
    void no_interface_has_a_single_class_behind_it() {
        for (var each : HOUSE) {
            if (!each.isInterface()
                    || each.isAnnotation()
                    || each.getPackageName().startsWith("templates")) continue;
            boolean written = each.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                            .count()
                    > 1;
            if (written) {
                assertThat(each.getAllSubclasses())
                        .as("classes behind %s", each.getName())
                        .hasSizeGreaterThan(1);
            }
        }
    }

    /** From each room to the rooms it leans on. */
    private static Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        for (var each : HOUSE) {
            var room = room(each);
            if (room.isEmpty()) continue;
            var others = arrows.computeIfAbsent(room.get(), _ -> new TreeSet<>());
            for (var dependency : each.getDirectDependenciesFromSelf()) {
                room(dependency.getTargetClass().getBaseComponentType())
                        .filter(other -> !other.equals(room.get()))
                        .ifPresent(others::add);
            }
        }
        return arrows;
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++)
            if (FLOORS.get(floor).contains(room)) return floor;
        return -1;
    }

    /** The room a class lives in: the part of its package after {@code broadsheet}; the roof has none. */
    private static Optional<String> room(JavaClass each) {
        var name = each.getPackageName().replaceFirst("^templates\\.", "");
        if (!name.startsWith("broadsheet.")) return Optional.empty();
        return Optional.of(name.split("\\.")[1]);
    }
}
