package broadsheet.sample.pictures;

import static broadsheet.sample.pictures.SamplePicture.wide;

import java.util.List;

/** The river, the flood and the land. */
final class RiverPictures {

    private static final String NELL = "Nell Abernathy";
    private static final String RUBEN = "Ruben Castell";

    private RiverPictures() {}

    static List<SamplePicture> all() {
        return List.of(
                wide(
                        "flood-bridge",
                        NELL,
                        Palette.EARTH,
                        FloodScenes::bridge,
                        "A four-arched stone bridge in heavy rain. Brown, fast water reaches almost to the crowns of"
                                + " the arches, and an uprooted tree drifts past in front.",
                        "The Old Bridge at first light, the Lenn at the crowns of its arches."),
                wide(
                        "flood-street",
                        RUBEN,
                        Palette.RIVER,
                        FloodScenes::street,
                        "A street of terraced houses at night, flooded from wall to wall. Street lamps glow and shine"
                                + " back from the water; two people sit in a small boat.",
                        "Fishgate on the night of the flood, with the lamps still lit."),
                wide(
                        "sandbags",
                        NELL,
                        Palette.EARTH,
                        FloodScenes::sandbags,
                        "Five rows of filled sandbags stacked against the dark panelled front door of a red-brick"
                                + " house.",
                        "Sandbags at a door in Fishgate. They slowed the water; they did not stop it."),
                wide(
                        "flood-wall",
                        NELL,
                        Palette.RIVER,
                        WorksScenes::floodWall,
                        "A new pale wall curves along a wide river towards a church spire. Beside it stand a yellow"
                                + " digger and two workers in helmets.",
                        "The first stretch of the £6.2m flood wall, looking towards Fishgate."),
                wide(
                        "river-dusk",
                        RUBEN,
                        Palette.TOWN,
                        RiverScenes::dusk,
                        "A red sun sets over a wide river. Poplars, a bare tree and a moored rowing boat are dark"
                                + " against the water; a small town and a spire lie on the far bank.",
                        "Dusk on the Lenn below Weir Meadow."),
                wide(
                        "river-gauge",
                        RUBEN,
                        Palette.TOWN,
                        RiverScenes::gauge,
                        "A black and white gauge board on a stone river wall, standing in green water. A red arrow"
                                + " high above the surface marks a past flood level.",
                        "The gauge at Fishgate. The red mark shows where the river stood: 4.31 metres."),
                wide(
                        "weir",
                        NELL,
                        Palette.RIVER,
                        RiverScenes::weir,
                        "Water falls in a long white curve over a weir into a dark, foaming pool. Poplars and a small"
                                + " house stand on the far bank.",
                        "The weir at Weir Meadow on a quiet morning, with the sluice gates open."),
                wide(
                        "heron",
                        NELL,
                        Palette.RIVER,
                        RiverScenes::heron,
                        "A grey heron stands on long legs in shallow water among reeds, in front of a large yellow"
                                + " sun.",
                        "A heron at Weir Meadow. The club took its name; the bird has not commented."),
                wide(
                        "fields",
                        NELL,
                        Palette.RIVER,
                        LandScenes::fields,
                        "A small tractor ploughs a curving field, followed by white gulls. Beyond are a yellow field,"
                                + " hedges, a white farmhouse and blue hills.",
                        "Ploughing above Upper Stow. Clay to the left of the hedge, gravel to the right."),
                wide(
                        "orchard",
                        RUBEN,
                        Palette.RIVER,
                        LandScenes::orchard,
                        "Two rows of fruit trees run to the horizon. A picker in a yellow jacket and straw hat reaches"
                                + " into the branches from a ladder; two full baskets stand below.",
                        "Picking at Nether Stow. The ladder goes up before the sun does."),
                wide(
                        "allotments",
                        NELL,
                        Palette.RIVER,
                        LandScenes::allotments,
                        "A gardener in a straw hat leans on a spade between rows of cabbages. Around them are bean"
                                + " poles, sunflowers and a small blue shed.",
                        "The allotments behind the Tannery estate. The waiting list is longer than the longest bean"
                                + " row."),
                wide(
                        "cycle-path",
                        RUBEN,
                        Palette.RIVER,
                        TravelScenes::path,
                        "Three cyclists in helmets ride along a pale path that winds beside a river, under a large"
                                + " tree and a low sun.",
                        "The river path between Lennford and the Stows."),
                wide(
                        "solar-roofs",
                        RUBEN,
                        Palette.RIVER,
                        WorksScenes::roofs,
                        "Dark solar panels cover three tiled roofs in the foreground. Behind them lie a town and a"
                                + " spire under a large sun with long rays.",
                        "Panels on the Tannery estate, facing more or less south."),
                wide(
                        "night-sky",
                        NELL,
                        Palette.RIVER,
                        FarScenes::night,
                        "The ruin of a castle on a dark hill beneath a crescent moon, a shooting star and the Milky"
                                + " Way. Two small figures look up from the slope.",
                        "The sky over Castle Rise with the street lamps dimmed."));
    }
}
