package kz.consular.gateway.soap.envelope;

import org.springframework.util.unit.DataSize;

/**
 * How much a message may bring, as the documentation in mission.wsdl promises.
 *
 * @param documents copies in one message, as many as the schema allows
 * @param document one copy on MissionPort
 * @param application all copies of a message on MissionPort
 * @param xml the XML part of a message on MissionPort; it is held in memory as a whole
 * @param inlineMessage a whole message on MissionInlinePort; it is held in memory as a whole
 */
public record SoapLimits(int documents, DataSize document, DataSize application, DataSize xml, DataSize inlineMessage) {
    public static final SoapLimits PROMISED = new SoapLimits(
            200,
            DataSize.ofMegabytes(100),
            DataSize.ofMegabytes(512),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(10));
}
