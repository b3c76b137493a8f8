package kz.consular.gateway.monitor.web;

import java.util.OptionalLong;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit of the actions of IT staff. */
@Controller
@ForRole(Role.MONITOR)
class AuditController {
    private static final int PAGE = 50;

    private final JdbcAudit audit;

    AuditController(JdbcAudit audit) {
        this.audit = audit;
    }

    @GetMapping("/monitor/audit")
    String page(@RequestParam(required = false) @Nullable Long before, Model model) {
        var found = audit.newest(before == null ? OptionalLong.empty() : OptionalLong.of(before), PAGE + 1);
        model.addAttribute("found", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("older", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        return "monitor/audit";
    }
}
