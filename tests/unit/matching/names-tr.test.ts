import { describe, expect, it } from 'vitest';
import { loadBundledIndex } from './bundled-index.ts';
import { mark, plain } from './marked-text.ts';

const index = loadBundledIndex();

/** Texts with every mention bracketed; what stands without brackets must stay unmarked. */
const drills: Record<string, string[]> = {
  names: [
    "⟦Rusya Dışişleri Bakanlığı⟧ Sözcüsü ⟦Mariya Zaharova⟧ konuştu. ⟦Zaharova⟧'nın sözleri, ⟦Zaharova⟧’ya göre ⟦Batı⟧'nın tutumu.",
    "⟦Rus Dışişleri Bakanlığından⟧ yapılan açıklama, ⟦Rusya⟧'nın ve ⟦Ukrayna⟧’nın tutumu, ⟦Moskova⟧'dan ⟦İstanbul⟧'a.",
    "⟦BM⟧'nin, ⟦Birleşmiş Milletlerin⟧, ⟦ABD⟧’nin, ⟦Amerika Birleşik Devletleri⟧'nde.",
    "⟦Uluslararası Kızılhaç Komitesi⟧'ne (⟦UKHK⟧) ve ⟦Kızılhaç⟧’a esirlerin listesi verildi.",
    '⟦Rus devlet medyasına⟧, ⟦Rus devlet televizyonlarında⟧ ve ⟦Rus heyetinin⟧ görüşmeler açıklamasında.',
    '⟦İSTANBUL GÖRÜŞMELERİ⟧: ⟦UKRAYNA⟧ VE ⟦RUSYA⟧ MASADA',
  ],
  events: [
    "⟦Ukrayna savaşı⟧, ⟦Ukrayna'daki savaşın⟧, ⟦Rusya-Ukrayna savaşından⟧, ⟦Rusya ile Ukrayna arasındaki savaş⟧.",
    "⟦İstanbul müzakerelerinden⟧ ve ⟦İstanbul'daki görüşmelerde⟧ ⟦Rusya⟧ ile ⟦Ukrayna⟧.",
    "⟦Rusya⟧ ve ⟦Ukrayna⟧: ⟦esir takasının⟧, ⟦savaş esiri takasları⟧, ⟦esir değişiminden⟧, ⟦1000'e 1000 takas⟧, ⟦her iki taraftan biner esir⟧.",
    "⟦Ukrayna⟧'da ⟦150 bini aşkın kişi kayıp⟧. ⟦Asker cenazelerinin iadesi⟧ sürüyor.",
    "⟦Rusya'nın Batı planını reddetmesi⟧ ve ⟦Rusya'nın Avrupa İşkencenin Önlenmesi Sözleşmesi'nden çekilmesi⟧ ⟦Ukrayna⟧'da konuşuldu.",
    "⟦Ukrayna'ya güvenlik garantileri⟧, ⟦Batı'nın güvenlik planını⟧ ve ⟦Ukrayna için güvenlik garantilerinden⟧.",
  ],
  traps: [
    'İstanbul Sözleşmesi, İstanbul Kebapçısı, İstanbul Başakşehir ve İstanbul Erkek Lisesi.',
    'Türk Kızılayı ile Alman Kızılhaçı savaşta yardım etti. Kızılhaç kan bağışı bekliyor.',
    'Batı Karadeniz, Batı Şeria ve kentin batısı; rüzgâr batıdan. Batı rüzgârı esiyor. NATO.',
    'Balerin Svetlana Zaharova dans etti. Zaharova yoruldu.',
    'Ermenistan ile Azerbaycan esir takası yaptı; 1000 esir.',
    "Banka, ⟦Ukrayna⟧'da bile güvenlik garantisi istiyor.",
    'Avrupa İnsan Hakları Sözleşmesi ve Avrupa Konseyi.',
    "1812'de Napolyon Moskova'dan çekildi. Rusya yanıyordu.",
    "Mart 2022'deki ⟦İstanbul⟧ görüşmelerinde ⟦Rusya⟧ ile ⟦Ukrayna⟧.",
    'Un ve tuz; bir fırın, bm değil, BMW de değil.',
  ],
};

describe('the Turkish names of the bundled pack', () => {
  for (const [about, texts] of Object.entries(drills)) {
    for (const marked of texts) {
      it(`mark ${about}: ${marked}`, () => {
        expect(mark(index, plain(marked), { lang: 'tr' })).toBe(marked);
      });
    }
  }
});
