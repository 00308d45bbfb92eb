package broadsheet.people.desk;

import com.microsoft.playwright.*;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class ScratchShots {
    @Test
    void shots() {
        var which = System.getenv("SHOTS").split(";");
        try (var house = DeskHouse.open();
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            for (var one : which) {
                var part = one.split(",");
                var context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(Integer.parseInt(part[1]), 900)
                        .setColorScheme(part[2].equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
                var page = context.newPage();
                page.onConsoleMessage(m -> System.out.println("console: " + m.text()));
                page.navigate(house.at(part[0]).toString());
                if (part.length > 4) page.keyboard().press(part[4]);
                page.waitForTimeout(500);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(part.length <= 4)
                        .setPath(Path.of("/tmp/frame-shots/" + part[3] + ".png")));
                System.out.println(part[3] + " " + page.evaluate("document.documentElement.scrollWidth"));
                context.close();
            }
        }
    }
}
