package kz.consular.gateway.console.security;

import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in. */
@Controller
@ForRole(Role.MONITOR)
public class SignInController {
    private final SignInChoice choice;

    SignInController(ObjectProvider<SignInChoice> choice) {
        this.choice = choice.getIfAvailable(SignInChoice::byPassword);
    }

    @GetMapping(ConsolePaths.SIGN_IN)
    String signIn(
            Model page,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String ended) {
        page.addAttribute("failed", failed != null);
        page.addAttribute("wait", wait != null);
        page.addAttribute("left", left != null);
        page.addAttribute("ended", ended != null);
        page.addAttribute("providers", choice.providers());
        return "console/sign-in";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + ConsolePaths.MONITOR;
    }
}
