package kz.consular.gateway.soap.envelope;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The largest sizes of a message and its parts. The documentation in mission.wsdl names the defaults.
 *
 * @param documents {@code gateway.limits.documents}: copies in one message, at most the 200 of the schema
 * @param document {@code gateway.limits.document}: one copy on MissionPort
 * @param application {@code gateway.limits.application}: all copies of a message on MissionPort
 * @param xml {@code gateway.limits.xml}: the XML part of a message on MissionPort
 * @param inlineMessage {@code gateway.limits.inline-message}: a whole message on MissionInlinePort
 */
@ConfigurationProperties("gateway.limits")
public record SoapLimits(
        @DefaultValue("200") int documents,
        @DefaultValue("100MB") DataSize document,
        @DefaultValue("512MB") DataSize application,
        @DefaultValue("1MB") DataSize xml,
        @DefaultValue("10MB") DataSize inlineMessage) {
    private static final int SCHEMA_DOCUMENTS = 200;
    /** The XML is held in memory as a whole. */
    private static final DataSize MOST_XML = DataSize.ofMegabytes(64);

    public SoapLimits {
        if (documents < 1 || documents > SCHEMA_DOCUMENTS) {
            throw new IllegalArgumentException(
                    "gateway.limits.documents is " + documents + ". Set it to 1 to " + SCHEMA_DOCUMENTS + ".");
        }
        requirePositive("document", document);
        requirePositive("application", application);
        requireXml("xml", xml);
        requireXml("inline-message", inlineMessage);
    }

    private static void requirePositive(String name, DataSize size) {
        if (size.toBytes() <= 0) {
            throw new IllegalArgumentException(
                    "gateway.limits." + name + " is " + size + ". Set it to more than 0, such as 100MB.");
        }
    }

    private static void requireXml(String name, DataSize size) {
        requirePositive(name, size);
        if (size.compareTo(MOST_XML) > 0) {
            throw new IllegalArgumentException("gateway.limits." + name + " is " + size + ". Set it to at most "
                    + MOST_XML.toMegabytes() + "MB: it is held in memory.");
        }
    }
}
