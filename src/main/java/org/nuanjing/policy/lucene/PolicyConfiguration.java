package org.nuanjing.policy.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nuanjing.embedding.BgeEncoder;
import org.nuanjing.policy.documents.RegisteredFiles;
import org.nuanjing.policy.documents.SourceFile;
import org.nuanjing.policy.entitlements.Entitlements;
import org.nuanjing.policy.entitlements.EntitlementsFolder;
import org.nuanjing.policy.register.Shelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The library of the running program, ready when it starts. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(PolicyConfiguration.class);

  @Bean
  PolicyIndex policyIndex(
      @Value("${nuanjing.data-dir:./data}") Path data, PolicySettings settings) {
    return new PolicyIndex(
        data.resolve(PolicyShelf.INDEX_FOLDER),
        settings.meaning() ? BgeEncoder.find() : Optional.empty());
  }

  @Bean
  PolicyShelf policyShelf(PolicyIndex index) {
    return new PolicyShelf(index);
  }

  @Bean
  LucenePolicyLibrary policyLibrary(PolicyShelf shelf, PolicySettings settings) throws IOException {
    long start = System.nanoTime();
    PolicyShelf.Opened opened = shelf.library(settings.documents());
    LucenePolicyLibrary library = opened.library();
    log.info(
        "Rules ready: {} documents, {} clauses, {} ms.",
        library.documents(),
        library.passages(),
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    opened
        .report()
        .ifPresent(report ->
            report
                .refused()
                .forEach(file -> log.warn("{} is left out: {}.", file.name(), file.reason())));
    return library;
  }

  /** Of the folder the library was built from. */
  @Bean
  Entitlements entitlements(PolicySettings settings, PolicyIndex index, LucenePolicyLibrary library)
      throws IOException {
    Optional<Path> folder = Optional.ofNullable(settings.documents());
    return EntitlementsFolder.read(folder.isPresent() ? folder : index.findSource());
  }

  /** Without a register only the folder answers. */
  @Bean
  PolicyKeeper policyKeeper(
      PolicyShelf shelf,
      PolicySettings settings,
      LucenePolicyLibrary library,
      ObjectProvider<RegisteredFiles> registered) {
    return new PolicyKeeper(
        shelf, settings.documents(), library, registered.getIfAvailable(NoFiles::new));
  }

  @Bean
  Shelf policyDocuments(LucenePolicyLibrary library) {
    return new LuceneShelf(library);
  }

  private static final class NoFiles implements RegisteredFiles {
    @Override
    public long changes() {
      return 0;
    }

    @Override
    public List<SourceFile> list() {
      return List.of();
    }
  }

  @Bean
  HealthIndicator policyHealthIndicator(LucenePolicyLibrary library) {
    return () ->
        Health.up()
            .withDetail("documents", library.documents())
            .withDetail("passages", library.passages())
            .build();
  }
}
