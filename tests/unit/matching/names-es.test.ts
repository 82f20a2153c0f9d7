import { describe, expect, it } from 'vitest';
import { loadBundledIndex } from './bundled-index.ts';
import { mark, plain } from './marked-text.ts';

const index = loadBundledIndex();

/** Texts with every mention bracketed; what stands without brackets must stay unmarked. */
const drills: Record<string, string[]> = {
  names: [
    'Según la portavoz ⟦María Zajárova⟧, ⟦Rusia⟧ no cederá. ⟦Zajárova⟧ habló ante la prensa. La señora ⟦Zajárova⟧ calló.',
    'El ⟦Ministerio de Asuntos Exteriores de Rusia⟧, el ⟦Ministerio ruso de Exteriores⟧, la ⟦Cancillería rusa⟧ y el ⟦Ministerio de Relaciones Exteriores ruso⟧.',
    'En ⟦EE. UU⟧. y en ⟦EE.UU⟧., en ⟦EEUU⟧ y en los ⟦Estados Unidos de América⟧ se habló del ⟦canje de prisioneros⟧ con ⟦Ucrania⟧.',
    'La ⟦ONU⟧, las ⟦Naciones Unidas⟧, el ⟦CICR⟧, el ⟦Comité Internacional de la Cruz Roja⟧ y la ⟦Cruz Roja⟧ visitan a los prisioneros.',
    'Los ⟦medios estatales rusos⟧, la ⟦televisión estatal rusa⟧ y la ⟦agencia estatal rusa⟧ citaron a la ⟦delegación rusa⟧ en las negociaciones.',
    '⟦MOSCÚ⟧ RECHAZA LAS ⟦GARANTÍAS DE SEGURIDAD PARA UCRANIA⟧',
  ],
  events: [
    'La ⟦guerra en Ucrania⟧, la ⟦guerra de Rusia contra Ucrania⟧, el ⟦conflicto entre Rusia y Ucrania⟧ y la ⟦guerra ruso-ucraniana⟧.',
    'Las ⟦negociaciones de Estambul⟧ y una ⟦segunda ronda de conversaciones en Estambul⟧ entre ⟦Moscú⟧ y Kiev.'.replace(
      '⟦segunda ronda',
      'segunda ⟦ronda',
    ),
    '⟦Rusia⟧ y ⟦Ucrania⟧: ⟦canje de 1.000 por 1.000⟧, ⟦mil prisioneros de cada bando⟧, ⟦más de 150.000 desaparecidos⟧, ⟦repatriación de los cuerpos de soldados caídos⟧.',
    'El ⟦rechazo de Moscú al plan occidental⟧ y la ⟦salida de Rusia del convenio europeo contra la tortura⟧ pesan sobre ⟦Ucrania⟧.',
  ],
  traps: [
    'EL EJÉRCITO USA DRONES. UN ACUERDO Y UN PORTAZO: nadie, ni un vecino, habló de un plan.',
    'El Convenio de Estambul protege a las mujeres; el restaurante Estambul Grill, no. ⟦Rusia⟧ y ⟦Ucrania⟧ hablaron del ⟦canje de prisioneros⟧.',
    'La Cruz Roja Española pide sangre. La Cruz Roja Mexicana repartió mantas en la guerra.',
    'La bailarina Svetlana Zajárova vuelve. Zajárova bailará en Madrid.',
    'Israel y Hamás pactan un canje de prisioneros. Armenia y Azerbaiyán negocian un intercambio de presos.',
    'El viento del oeste y el Lejano Oeste; el Imperio Romano de Occidente cayó antes de la OTAN.',
    'El banco exige garantías de seguridad para el préstamo, también en ⟦Ucrania⟧.',
    'El Convenio Europeo de Derechos Humanos y el Consejo Europeo no son el ⟦CPT⟧ del Consejo de Europa contra la tortura.',
    'Napoleón entró en Moscú en 1812. Rusia ardía.',
  ],
};

describe('the Spanish names of the bundled pack', () => {
  for (const [about, texts] of Object.entries(drills)) {
    for (const marked of texts) {
      it(`mark ${about}: ${marked}`, () => {
        expect(mark(index, plain(marked), { lang: 'es' })).toBe(marked);
      });
    }
  }
});
