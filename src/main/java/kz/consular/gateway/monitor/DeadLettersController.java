package kz.consular.gateway.monitor;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.console.Audit;
import kz.consular.gateway.delivery.BrokerAway;
import kz.consular.gateway.delivery.DeadLetters;
import kz.consular.gateway.delivery.DeadLetters.Letter;
import kz.consular.gateway.delivery.DeadLetters.Requeued;
import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What nobody could answer: to look at, and for operators to put back once the cause is removed. */
@Controller
@ForRole(Role.MONITOR)
class DeadLettersController {
    private static final int MOST = 100;
    private static final String PAGE = "/monitor/dead-letters";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLettersController.class);

    private final DeadLetters letters;
    private final Audit audit;

    DeadLettersController(DeadLetters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        look(model);
        return "monitor/dead-letters";
    }

    /** Changes nothing; says what is about to be done, and asks why. */
    @GetMapping(PAGE + "/requeue")
    String ask(@RequestParam(defaultValue = "") List<String> id, Model model, RedirectAttributes after) {
        if (id.isEmpty()) {
            after.addFlashAttribute("nothingChosen", true);
            return "redirect:" + PAGE;
        }
        return question(id, false, model);
    }

    private String question(List<String> ids, boolean reasonMissing, Model model) {
        var chosen =
                look(model).stream().filter(letter -> ids.contains(letter.id())).toList();
        model.addAttribute("chosen", chosen);
        model.addAttribute("reasonMissing", reasonMissing);
        return "monitor/requeue";
    }

    private List<Letter> look(Model model) {
        var found = List.<Letter>of();
        try {
            found = letters.oldest(MOST);
        } catch (BrokerAway e) {
            LOG.debug("The dead-letter queue cannot be seen", e);
            model.addAttribute("trouble", e.getMessage());
        }
        model.addAttribute("found", found);
        model.addAttribute("most", MOST);
        return found;
    }

    @PostMapping(PAGE + "/requeue")
    String requeue(
            @RequestParam List<String> id,
            @RequestParam(defaultValue = "") String reason,
            Principal operator,
            Model model,
            RedirectAttributes after) {
        if (reason.isBlank()) {
            return question(id, true, model);
        }
        after.addFlashAttribute(
                "results",
                id.stream()
                        .distinct()
                        .limit(MOST)
                        .map(one -> requeue(one, reason.strip(), operator.getName()))
                        .toList());
        return "redirect:" + PAGE;
    }

    private Result requeue(String id, String reason, String operator) {
        audit.record(operator, "REQUEUE", Optional.of(id), Optional.of(reason));
        try {
            return new Result(id, letters.requeue(id), null);
        } catch (BrokerAway e) {
            LOG.debug("{} may have gone back to its queue or not", id, e);
            return new Result(id, null, e.getMessage());
        }
    }

    /** @param became absent where the broker did not say @param why it did not */
    record Result(
            String id, @Nullable Requeued became, @Nullable String why) {}
}
