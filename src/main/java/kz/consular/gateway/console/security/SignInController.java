package kz.consular.gateway.console.security;

import java.util.List;
import kz.consular.gateway.console.ConsolePaths;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page: by password, or by a choice of OpenID Connect providers if any is configured. */
@Controller
@ForRole(Role.MONITOR)
class SignInController {
    private final List<Provider> providers;

    SignInController(ObjectProvider<OAuth2ClientProperties> properties) {
        this.providers = properties.stream()
                .flatMap(known -> known.getRegistration().entrySet().stream())
                .map(one -> Provider.of(one.getKey(), one.getValue()))
                .toList();
    }

    /** An OpenID Connect provider. @param href the address at which a sign-in begins */
    record Provider(String name, String href) {
        static Provider of(String id, OAuth2ClientProperties.Registration registration) {
            var name = registration.getClientName();
            return new Provider(name == null ? id : name, ConsolePaths.TO_PROVIDER + "/" + id);
        }
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
        page.addAttribute("providers", providers);
        return "console/sign-in";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + ConsolePaths.MONITOR;
    }
}
