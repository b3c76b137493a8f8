package kz.consular.gateway.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The role of a member of IT staff at the console. */
public enum StaffRole {
    /** May look at everything and change nothing. */
    VIEWER,
    /** May act too. */
    OPERATOR;

    public static Optional<StaffRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** The name of the role in the file of accounts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An operator has the authorities of a viewer too. */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
