package kz.consular.gateway.monitor.web;

import java.security.Principal;
import java.util.Optional;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.monitor.commands.SelfTestRequest;
import kz.consular.gateway.monitor.projection.JdbcSelfTestLines;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last self-test of each office, and a button for operators that requests a new one. */
@Controller
@ForRole(Role.MONITOR)
class SelfTestController {
    private final JdbcSelfTestLines lines;
    private final KnownOffices offices;
    private final SelfTestRequest request;
    private final JdbcAudit audit;

    SelfTestController(JdbcSelfTestLines lines, KnownOffices offices, SelfTestRequest request, JdbcAudit audit) {
        this.lines = lines;
        this.offices = offices;
        this.request = request;
        this.audit = audit;
    }

    @GetMapping("/monitor/self-test")
    String page(Model model) {
        return show("monitor/self-test", model);
    }

    /** The part of the page that follows changes. */
    @GetMapping("/monitor/self-test/now")
    String now(Model model) {
        return show("monitor/self-test :: ways", model);
    }

    private String show(String view, Model model) {
        var results = lines.last().stream().map(TestedOffice.Result::of).toList();
        var all = TestedOffice.all(results, offices);
        model.addAttribute("offices", all);
        model.addAttribute("tested", results.size());
        model.addAttribute("untested", all.size() - results.size());
        model.addAttribute(
                "open", results.stream().filter(TestedOffice.Result::receipted).count());
        model.addAttribute("possible", request.possible());
        return view;
    }

    @PostMapping("/monitor/self-test")
    String test(Principal operator, RedirectAttributes redirect) {
        audit.record(operator.getName(), "SELF_TEST", Optional.empty(), Optional.empty());
        var outcome = request.send();
        if (outcome.begun() || outcome.failure().isEmpty()) {
            redirect.addFlashAttribute("begun", outcome.begun());
        }
        outcome.failure().ifPresent(why -> redirect.addFlashAttribute("failure", why));
        return "redirect:/monitor/self-test";
    }
}
