package kz.consular.gateway.identity;

import java.util.ArrayList;
import java.util.stream.Stream;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import org.jspecify.annotations.Nullable;

/** The text values of one attribute of a relative distinguished name; one name may have several of a type. */
final class AttributeValues {
    private AttributeValues() {}

    static Stream<String> of(@Nullable Attribute attribute) {
        if (attribute == null) {
            return Stream.empty();
        }
        var values = new ArrayList<String>();
        try {
            for (var i = 0; i < attribute.size(); i++) {
                if (attribute.get(i) instanceof String text) {
                    values.add(text);
                }
            }
        } catch (NamingException e) {
            throw new IllegalStateException("A name in memory cannot be read", e);
        }
        return values.stream();
    }
}
