package kz.consular.gateway.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import kz.consular.gateway.report.Pulse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every certificate and revocation list that a node uses, the first to expire first. */
@Controller
@ForRole(Role.MONITOR)
class CertificatesController {
    private final JdbcNodes nodes;
    private final Clock clock;

    CertificatesController(JdbcNodes nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    @GetMapping("/monitor/certificates")
    String page(Model model) {
        var now = clock.instant();
        model.addAttribute(
                "certificates",
                nodes.list().stream()
                        .flatMap(node -> node.pulse().certificates().stream()
                                .map(one -> new Row(
                                        node.name(),
                                        one.purpose(),
                                        one.subject(),
                                        one.notAfter(),
                                        one.state(),
                                        Duration.between(now, one.notAfter()).toDays())))
                        .sorted(Comparator.comparing(Row::notAfter))
                        .toList());
        return "monitor/certificates";
    }

    /** @param daysLeft full days; negative once it has expired */
    record Row(String node, String purpose, String subject, Instant notAfter, Pulse.State state, long daysLeft) {}
}
