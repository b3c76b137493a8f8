package kz.consular.gateway.storage;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** A node opens no database before it has locked the data folder. A command beside the node does without the lock. */
@Component
final class DataFolderLockedFirst implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.getBeanDefinition("dataSource").setDependsOn("dataFolderLock");
    }
}
