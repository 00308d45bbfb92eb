package broadsheet.sample.pictures;

import java.util.List;

/** All pictures of the sample newsroom. */
public final class SamplePictures {

    private SamplePictures() {}

    public static List<SamplePicture> all() {
        return List.of(
                new SamplePicture(
                        "flood-bridge", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, FloodScenes::bridge)),
                new SamplePicture(
                        "flood-street", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, FloodScenes::street)),
                new SamplePicture(
                        "sandbags", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, FloodScenes::sandbags)),
                new SamplePicture("river-dusk", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, RiverScenes::dusk)),
                new SamplePicture("river-gauge", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, RiverScenes::gauge)),
                new SamplePicture("weir", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, RiverScenes::weir)),
                new SamplePicture("heron", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, RiverScenes::heron)),
                new SamplePicture(
                        "flood-wall", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, WorksScenes::floodWall)),
                new SamplePicture(
                        "building-site", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, WorksScenes::site)),
                new SamplePicture(
                        "solar-roofs", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, WorksScenes::roofs)),
                new SamplePicture(
                        "town-hall", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, CivicScenes::townHall)),
                new SamplePicture(
                        "council-chamber", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, CivicScenes::chamber)),
                new SamplePicture(
                        "court-house", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, CivicScenes::court)),
                new SamplePicture(
                        "moot-hall-ballot", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, CivicScenes::ballot)),
                new SamplePicture("harkers-mill", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, MillScenes::mill)),
                new SamplePicture("mill-fire", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, MillScenes::fire)),
                new SamplePicture("terraces", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, MillScenes::terraces)),
                new SamplePicture("school", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, TownScenes::school)),
                new SamplePicture("hospital", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, TownScenes::hospital)),
                new SamplePicture(
                        "market-square", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, TownScenes::market)),
                new SamplePicture("orchard", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, LandScenes::orchard)),
                new SamplePicture("fields", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, LandScenes::fields)),
                new SamplePicture(
                        "allotments", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, LandScenes::allotments)),
                new SamplePicture("bus-14", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, TravelScenes::bus)),
                new SamplePicture(
                        "railway-station", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, TravelScenes::station)),
                new SamplePicture("cycle-path", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, TravelScenes::path)),
                new SamplePicture("pool", "", "", "", 1600, 1067, new Drawing(Palette.TOWN, StageScenes::pool)),
                new SamplePicture(
                        "corn-exchange", "", "", "", 1600, 1067, new Drawing(Palette.RIVER, StageScenes::exchange)),
                new SamplePicture("choir", "", "", "", 1600, 1067, new Drawing(Palette.EARTH, StageScenes::choir)));
    }
}
