package org.nuanjing.hotline;

import org.nuanjing.reference.ReferenceFolder;
import org.nuanjing.reference.ReferenceSettings;
import org.nuanjing.roster.Staff;
import org.nuanjing.roster.StaffChats;
import org.nuanjing.tickets.StaffNotices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {

  @Bean
  StaffTalk staffTalk() {
    return new StaffTalk();
  }

  @Bean
  Phrases phrases(ReferenceSettings settings) {
    return Phrases.read(new ReferenceFolder(settings.named()));
  }

  @Bean
  Outcomes outcomes(Staff staff) {
    return new Outcomes(staff);
  }

  @Bean
  StaffNotices staffNotices(StaffChats chats, Staff staff) {
    return new RelayNotices(chats, staff);
  }
}
