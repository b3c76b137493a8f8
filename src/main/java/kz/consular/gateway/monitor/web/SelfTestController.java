package kz.consular.gateway.monitor.web;

import java.security.Principal;
import java.util.Optional;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.monitor.commands.SelfTestRequest;
import kz.consular.gateway.monitor.projection.JdbcSelfTestLines;
import kz.consular.gateway.monitor.projection.KnownOffices;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Is the way to each office and back open? Asked by self-tests, on a schedule and by a button for operators. */
@Controller
@ForRole(Role.MONITOR)
class SelfTestController {
    private final JdbcSelfTestLines lines;
    private final KnownOffices offices;
    private final SelfTestRequest call;
    private final JdbcAudit audit;
    private final Wording say;

    SelfTestController(
            JdbcSelfTestLines lines, KnownOffices offices, SelfTestRequest call, JdbcAudit audit, Wording say) {
        this.lines = lines;
        this.offices = offices;
        this.call = call;
        this.audit = audit;
        this.say = say;
    }

    @GetMapping("/monitor/self-test")
    String page(Model model) {
        return show("monitor/self-test", model);
    }

    /** The part of the page that changes by itself. */
    @GetMapping("/monitor/self-test/now")
    String now(Model model) {
        return show("monitor/self-test :: ways", model);
    }

    private String show(String view, Model model) {
        var ways = lines.last().stream().map(TestedWay::of).toList();
        var all = TestedOffice.all(ways, offices);
        model.addAttribute("offices", all);
        model.addAttribute("tested", ways.size());
        model.addAttribute("untested", all.size() - ways.size());
        model.addAttribute("open", ways.stream().filter(TestedWay::open).count());
        model.addAttribute("possible", call.possible());
        model.addAttribute("say", say);
        return view;
    }

    @PostMapping("/monitor/self-test")
    String test(Principal operator, RedirectAttributes after) {
        audit.record(operator.getName(), "SELF_TEST", Optional.empty(), Optional.empty());
        var outcome = call.make();
        if (outcome.begun() || outcome.trouble().isEmpty()) {
            after.addFlashAttribute("begun", outcome.begun());
        }
        outcome.trouble().ifPresent(why -> after.addFlashAttribute("trouble", why));
        return "redirect:/monitor/self-test";
    }
}
