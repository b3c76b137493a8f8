package kz.consular.gateway.monitor;

import kz.consular.gateway.node.ForRole;
import kz.consular.gateway.node.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the monitor the names of the parties. */
@ControllerAdvice(basePackageClasses = NamesOnPages.class)
@ForRole(Role.MONITOR)
class NamesOnPages {
    private final PartyNames names;

    NamesOnPages(PartyNames names) {
        this.names = names;
    }

    @ModelAttribute("names")
    PartyNames names() {
        return names;
    }
}
