package org.nuanjing.channel.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the web chat asks of the web server. */
@Configuration
class WebChatConfiguration implements WebMvcConfigurer {

  private static final int AROUND_A_FILE = 256 * 1024;

  private final ChatGuard guard;

  WebChatConfiguration(ChatGuard guard) {
    this.guard = guard;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard).addPathPatterns("/", "/chat/**");
  }

  /** Files stay in memory: unsealed content never touches a disk. */
  @Bean
  MultipartConfigElement multipartConfig() {
    int largest = ChatFiles.LARGEST + AROUND_A_FILE;
    return new MultipartConfigElement("", ChatFiles.LARGEST, largest, largest);
  }

  /** A broken upload is found where its controller can answer for it. */
  @Bean
  MultipartResolver multipartResolver() {
    StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
    resolver.setResolveLazily(true);
    return resolver;
  }
}
