/** Sample stories in the other languages in which cases are handled. */
import { answers, asks, tells } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const otherLanguages: readonly Scenario[] = [
  {
    language: 'ja',
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'connectivity',
    severities: ['normal', 'high'],
    subject: '{instance} に SSH 接続できません',
    opening: `お世話になっております。

{since} 頃より、{region} の {instance}（{app}）に SSH で接続できなくなりました。ステータスチェックは 2/2 で合格しています。セキュリティグループでは {ip}/32 からの 22 番ポートを許可しています。

\`\`\`
ssh: connect to host {host} port 22: Connection timed out
\`\`\`

原因の調査をお願いいたします。`,
    turns: [
      asks(
        `お問い合わせいただきありがとうございます。ルートテーブルとネットワーク ACL を確認したところ、{subnet} のネットワーク ACL でエフェメラルポート（1024-65535）のアウトバウンドが拒否されているようです。最近変更されましたでしょうか。`,
      ),
      answers(
        `はい、{date} に ACL を変更しておりました。アウトバウンドを許可したところ、接続できるようになりました。ありがとうございました。`,
      ),
      tells(`解決したとのご連絡をいただき、ありがとうございます。本ケースは解決済みとさせていただきます。`),
    ],
  },
  {
    language: 'zh',
    serviceCode: 'amazon-cloudfront',
    categoryCode: 'http-5xx',
    severities: ['normal'],
    subject: '{domain} 间歇性返回 502 错误',
    opening: `您好：

自 {since} 起，{domain} 约有 {small}% 的请求返回 502（x-cache: Error from cloudfront）。直接访问源站没有问题。请协助排查原因。`,
    files: ['log'],
    turns: [
      asks(
        `您好，感谢您联系 AWS Support。日志显示 CloudFront 与源站的 TLS 握手失败。请确认源站证书链是否完整，以及证书中的域名是否与 Host 标头一致。`,
      ),
      answers(`检查后发现更换证书时遗漏了中间证书，补上后恢复正常。谢谢！`),
    ],
  },
  {
    language: 'ko',
    serviceCode: 'aws-lambda',
    categoryCode: 'invocation-error',
    severities: ['normal'],
    subject: '{function} 함수에서 Runtime.ImportModuleError 발생',
    opening: `안녕하세요.

{date} 배포 이후 {function} 함수가 다음 오류로 실패합니다.

\`\`\`
[ERROR] Runtime.ImportModuleError: Unable to import module 'app': No module named 'requests'
\`\`\`

로컬에서는 정상 동작합니다. 확인 부탁드립니다.`,
    turns: [
      asks(
        `안녕하세요, AWS Support입니다. 배포 패키지에 종속성이 포함되어 있는지, 그리고 계층(layer)을 사용 중이신지 알려 주시겠습니까?`,
      ),
      answers(
        `계층을 사용하고 있었는데 런타임을 3.12로 올리면서 호환 런타임 설정이 빠져 있었습니다. 수정 후 정상입니다. 감사합니다.`,
      ),
    ],
  },
  {
    language: 'es',
    serviceCode: 'amazon-relational-database-service-mysql',
    categoryCode: 'storage-full',
    severities: ['high'],
    subject: 'La instancia {db} está en estado storage-full',
    opening: `Buenos días:

Desde las {since} la instancia {db} ({region}) está en estado "storage-full" y {app} no puede escribir. Tiene {count} GiB y el escalado automático no está activado. ¿Cómo podemos recuperarla cuanto antes?`,
    files: ['png'],
    turns: [
      asks(
        `Buenos días, gracias por contactar con AWS Support. Puede ampliar el almacenamiento aunque la instancia esté en ese estado; la modificación se aplica sin reinicio. Le recomendamos al menos un 20 % más. ¿Hay registros binarios o tablas temporales que hayan crecido?`,
      ),
      answers(
        `Ampliado, la instancia vuelve a estar disponible. Eran los registros binarios: una réplica parada los retenía. Muchas gracias.`,
      ),
      tells(
        `Nos alegra saberlo. Active el escalado automático del almacenamiento con un máximo y una alarma en FreeStorageSpace.`,
      ),
    ],
  },
  {
    language: 'fr',
    serviceCode: 'amazon-simple-storage-service',
    categoryCode: 'lifecycle',
    severities: ['low'],
    subject: 'Règle de cycle de vie sans effet sur {bucket}',
    opening: `Bonjour,

Nous avons créé le {date} une règle qui supprime les objets de {bucket} après 30 jours. La taille du compartiment n'a pas diminué. La gestion des versions est activée. Qu'avons-nous oublié ?`,
    turns: [
      tells(
        `Bonjour, avec la gestion des versions, l'expiration ajoute un marqueur de suppression et conserve l'ancienne version. Il faut une action NoncurrentVersionExpiration en plus.`,
      ),
      asks(`Pourriez-vous l'ajouter et nous dire si la taille diminue dans les deux jours ?`),
      answers(`C'est fait, la taille a diminué de {percent} %. Merci beaucoup.`),
    ],
  },
  {
    language: 'pt',
    serviceCode: 'billing',
    categoryCode: 'payment-issue',
    severities: ['low', 'normal'],
    subject: 'Pagamento da fatura {invoice} recusado',
    opening: `Olá,

o pagamento da fatura {invoice} ({amount}) foi recusado, embora o cartão esteja válido. O banco diz que não recebeu nenhuma tentativa. Podem verificar?`,
    turns: [
      asks(
        `Olá, obrigado pelo contato. O endereço de cobrança do cartão não coincide com o da conta. Poderia atualizá-lo e tentar novamente em Pagamentos?`,
      ),
      answers(`Atualizei e o pagamento foi aceito. Obrigado!`),
    ],
  },
  {
    language: 'tr',
    serviceCode: 'customer-account',
    categoryCode: 'activation',
    severities: ['low'],
    subject: 'Hesap etkinleştirmesi tamamlanmadı',
    opening: `Merhaba,

{date} tarihinde açtığımız hesap hâlâ etkin değil. Kart doğrulaması yapıldı ve telefon doğrulandı, ancak EC2 konsolu "hesabınız henüz etkin değil" diyor. Yardımcı olur musunuz?`,
    turns: [
      asks(
        `Merhaba, bize ulaştığınız için teşekkür ederiz. Destek planı seçimi tamamlanmamış görünüyor. Lütfen oturum açıp "Basic" planını seçer misiniz?`,
      ),
      answers(`Seçtim, hesap birkaç dakika içinde etkinleşti. Teşekkürler.`),
    ],
  },
];
