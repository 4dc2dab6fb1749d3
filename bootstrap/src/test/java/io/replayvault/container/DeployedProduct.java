package io.replayvault.container;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built EAR, and beside its own web modules one for a test. */
final class DeployedProduct {

  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.1\""
          + " bean-discovery-mode=\"annotated\"/>";

  private DeployedProduct() {}

  /** The EAR with a module that holds {@code test}. */
  static EnterpriseArchive with(Class<?> test) throws IOException {
    WebArchive module =
        ShrinkWrap.create(WebArchive.class, "test.war")
            .addClass(test)
            .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
    String descriptor = Files.readString(Path.of("src/main/liberty/ear/META-INF/application.xml"));
    String extended =
        descriptor.replace(
            "  <library-directory>",
            "  <module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>\n"
                + "  <library-directory>");
    return ShrinkWrap.create(ZipImporter.class, "replayvault-test.ear")
        .importFrom(new File("target/replayvault.ear"))
        .as(EnterpriseArchive.class)
        .addAsModule(Testable.archiveToTest(module))
        .setApplicationXML(new StringAsset(extended));
  }
}
