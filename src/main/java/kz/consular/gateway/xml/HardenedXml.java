package kz.consular.gateway.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that others wrote. Without document types and outside entities there is nothing to expand and nowhere to reach. */
public final class HardenedXml {
    /** Of Woodstox: else a fault inside of a text comes to light when the text is asked for, and is no XMLStreamException. */
    private static final String LAZY = "com.ctc.wstx.lazyParsing";

    private static final XMLInputFactory READERS = readers();

    private HardenedXml() {}

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        readers.setProperty(LAZY, false);
        return readers;
    }

    /**
     * Tells text in one piece. A document type declaration is an event like others, which the caller may refuse: what it declares is
     * not read, so that an entity in the text is an error.
     */
    public static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        return READERS.createXMLStreamReader(xml);
    }
}
