package kz.consular.gateway.console;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** The accessibility of a page by axe-core (WCAG 2.2, levels A and AA). */
public final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** Fails with each serious finding and its place on the page. */
    public static void assertUsable(Browser browser) {
        var judged = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(browser.driver());
        Assertions.assertThat(judged.getPasses()).as("what axe-core looked at").isNotEmpty();
        Assertions.assertThat(judged.getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Accessibility::finding))
                .as("grave findings on " + judged.getUrl())
                .isEmpty();
    }

    private static String finding(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
