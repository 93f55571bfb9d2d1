/**
 * Models of cars that the sample register is made from, in the notation that `model-table.ts` reads.
 * Makes and models are real; insurance groups and prices when new are plausible round figures.
 */

/** Every model, in alphabetical order of make, with its variants below it. */
export const carTable = `
AUDI | A1 | 2011-2023 | hatchback | 5 doors
  1.0 TFSI Sport | petrol manual | 999 cc | group 15 | £19,500
  1.4 TFSI S Line | petrol automatic | 1395 cc | group 24 | £22,600
AUDI | A3 | 2005-2024 | hatchback | 5 doors
  1.4 TFSI SE | petrol manual | 1395 cc | group 19 | £23,000
  2.0 TDI Sport | diesel manual | 1968 cc | group 24 | £26,200
  S3 Quattro | petrol automatic | 1984 cc | group 36 | £38,500
AUDI | A4 | 2005-2024 | saloon | 4 doors
  2.0 TDI SE | diesel manual | 1968 cc | group 24 | £30,100
  2.0 TFSI S Line | petrol automatic | 1984 cc | group 31 | £36,000
AUDI | Q5 | 2009-2024 | suv | 5 doors
  2.0 TDI Quattro | diesel automatic | 1968 cc | group 33 | £44,000
BMW | 1 Series | 2005-2024 | hatchback | 5 doors
  118i Sport | petrol manual | 1499 cc | group 18 | £24,400
  118d SE | diesel manual | 1995 cc | group 20 | £25,800
  M135i | petrol automatic | 2998 cc | group 36 | £37,000
BMW | 3 Series | 2003-2024 | saloon | 4 doors
  320d SE | diesel manual | 1995 cc | group 28 | £33,000
  330i M Sport | petrol automatic | 1998 cc | group 35 | £41,000
BMW | X3 | 2006-2024 | suv | 5 doors
  xDrive20d SE | diesel automatic | 1995 cc | group 31 | £44,500
BMW | i3 | 2014-2022 | hatchback | 5 doors
  120Ah | electric automatic | 0 cc | group 28 | £37,000
CITROEN | C1 | 2006-2021 | hatchback | 5 doors
  1.0 Touch | petrol manual | 998 cc | group 6 | £9,800
  1.2 Flair | petrol manual | 1199 cc | group 11 | £12,200
CITROEN | C3 | 2004-2024 | hatchback | 5 doors
  1.2 PureTech Feel | petrol manual | 1199 cc | group 11 | £15,700
  1.6 BlueHDi Flair | diesel manual | 1560 cc | group 17 | £18,100
DACIA | Duster | 2013-2024 | suv | 5 doors
  1.3 TCe Comfort | petrol manual | 1332 cc | group 18 | £17,500
  1.5 dCi Prestige | diesel manual | 1461 cc | group 15 | £18,700
DACIA | Sandero | 2013-2024 | hatchback | 5 doors
  1.0 SCe Essential | petrol manual | 998 cc | group 4 | £9,000
  0.9 TCe Laureate | petrol manual | 898 cc | group 8 | £10,600
FIAT | 500 | 2008-2024 | hatchback | 3 doors
  1.2 Pop | petrol manual | 1242 cc | group 8 | £11,600
  0.9 TwinAir Lounge | petrol manual | 875 cc | group 11 | £14,300
  Icon 42 kWh | electric automatic | 0 cc | group 23 | £29,000
FIAT | Panda | 2004-2023 | hatchback | 5 doors
  1.2 Easy | petrol manual | 1242 cc | group 5 | £10,300
  0.9 TwinAir 4x4 | petrol manual | 875 cc | group 9 | £15,600
FORD | Fiesta | 2002-2023 | hatchback | 5 doors
  1.25 Zetec | petrol manual | 1242 cc | group 8 | £13,700
  1.0 EcoBoost Titanium | petrol manual | 999 cc | group 13 | £17,400
  1.5 TDCi Style | diesel manual | 1499 cc | group 11 | £15,900
  ST-3 | petrol manual | 1499 cc | group 28 | £23,300
FORD | Focus | 2002-2024 | hatchback | 5 doors
  1.6 Zetec | petrol manual | 1596 cc | group 15 | £18,300
  1.0 EcoBoost Titanium | petrol manual | 999 cc | group 14 | £21,700
  1.5 TDCi Zetec | diesel manual | 1499 cc | group 15 | £20,900
  ST-2 | petrol manual | 2261 cc | group 34 | £31,900
FORD | Ka+ | 2016-2019 | hatchback | 5 doors
  1.2 Zetec | petrol manual | 1198 cc | group 6 | £10,700
FORD | Kuga | 2009-2024 | suv | 5 doors
  1.5 EcoBoost Titanium | petrol manual | 1498 cc | group 21 | £27,300
  2.0 TDCi ST-Line | diesel manual | 1997 cc | group 22 | £29,400
  2.5 PHEV Titanium | hybrid automatic | 2488 cc | group 20 | £35,000
FORD | Mondeo | 2003-2022 | hatchback | 5 doors
  2.0 TDCi Zetec | diesel manual | 1997 cc | group 21 | £24,500
  2.0 Hybrid Titanium | hybrid automatic | 1999 cc | group 23 | £28,000
FORD | Mustang | 2015-2023 | coupe | 2 doors
  5.0 V8 GT | petrol manual | 4951 cc | group 43 | £45,000
HONDA | Civic | 2003-2024 | hatchback | 5 doors
  1.4 i-VTEC SE | petrol manual | 1339 cc | group 11 | £18,500
  1.6 i-DTEC SR | diesel manual | 1597 cc | group 17 | £23,400
  Type R | petrol manual | 1996 cc | group 40 | £35,000
HONDA | Jazz | 2003-2024 | hatchback | 5 doors
  1.3 i-VTEC SE | petrol manual | 1318 cc | group 13 | £15,200
  1.5 e:HEV SR | hybrid automatic | 1498 cc | group 18 | £21,500
HYUNDAI | i10 | 2008-2024 | hatchback | 5 doors
  1.0 SE | petrol manual | 998 cc | group 3 | £11,300
  1.2 Premium | petrol manual | 1248 cc | group 7 | £13,400
HYUNDAI | i20 | 2009-2024 | hatchback | 5 doors
  1.2 SE | petrol manual | 1248 cc | group 6 | £14,100
  1.0 T-GDi Premium | petrol manual | 998 cc | group 12 | £18,000
HYUNDAI | Kona | 2017-2024 | suv | 5 doors
  1.0 T-GDi SE | petrol manual | 998 cc | group 12 | £18,900
  64 kWh Premium | electric automatic | 0 cc | group 27 | £36,400
JAGUAR | F-Type | 2013-2023 | coupe | 2 doors
  3.0 V6 S | petrol automatic | 2995 cc | group 48 | £69,500
JAGUAR | XE | 2015-2023 | saloon | 4 doors
  2.0d Prestige | diesel automatic | 1999 cc | group 24 | £34,000
KIA | Picanto | 2005-2024 | hatchback | 5 doors
  1.0 1 | petrol manual | 998 cc | group 3 | £10,500
  1.25 GT-Line | petrol manual | 1248 cc | group 8 | £13,600
KIA | Sportage | 2006-2024 | suv | 5 doors
  1.6 GDi 2 | petrol manual | 1591 cc | group 14 | £22,800
  1.7 CRDi 3 | diesel manual | 1685 cc | group 17 | £25,700
KIA | e-Niro | 2019-2023 | suv | 5 doors
  64 kWh 3 | electric automatic | 0 cc | group 29 | £36,500
LAND ROVER | Defender | 2003-2016 | suv | 5 doors
  110 XS TD | diesel manual | 2402 cc | group 38 | £35,000
LAND ROVER | Range Rover Evoque | 2011-2024 | suv | 5 doors
  2.0 eD4 SE | diesel automatic | 1999 cc | group 30 | £36,000
MAZDA | MX-5 | 2002-2024 | convertible | 2 doors
  1.5 SE | petrol manual | 1496 cc | group 25 | £20,500
  2.0 Sport | petrol manual | 1998 cc | group 29 | £25,000
MAZDA | 2 | 2008-2024 | hatchback | 5 doors
  1.5 SE-L | petrol manual | 1496 cc | group 16 | £15,400
MERCEDES-BENZ | A-Class | 2005-2024 | hatchback | 5 doors
  A180 Sport | petrol automatic | 1332 cc | group 20 | £26,000
  A180d SE | diesel manual | 1461 cc | group 19 | £26,500
  AMG A45 | petrol automatic | 1991 cc | group 45 | £51,000
MERCEDES-BENZ | C-Class | 2003-2024 | saloon | 4 doors
  C220d SE | diesel automatic | 2143 cc | group 31 | £36,000
MINI | Hatch | 2004-2024 | hatchback | 3 doors
  One | petrol manual | 1198 cc | group 13 | £16,000
  Cooper | petrol manual | 1499 cc | group 19 | £18,500
  Cooper S | petrol manual | 1998 cc | group 29 | £22,800
  Electric 2 | electric automatic | 0 cc | group 22 | £29,000
NISSAN | Juke | 2010-2024 | suv | 5 doors
  1.6 Acenta | petrol manual | 1598 cc | group 12 | £17,300
  1.5 dCi Tekna | diesel manual | 1461 cc | group 14 | £20,100
NISSAN | Leaf | 2011-2024 | hatchback | 5 doors
  40 kWh Acenta | electric automatic | 0 cc | group 21 | £29,900
NISSAN | Micra | 2003-2023 | hatchback | 5 doors
  1.0 Visia | petrol manual | 998 cc | group 4 | £12,600
  1.2 Acenta | petrol manual | 1198 cc | group 7 | £13,000
NISSAN | Qashqai | 2007-2024 | suv | 5 doors
  1.3 DIG-T Acenta | petrol manual | 1332 cc | group 15 | £23,300
  1.5 dCi N-Connecta | diesel manual | 1461 cc | group 14 | £25,900
PEUGEOT | 208 | 2012-2024 | hatchback | 5 doors
  1.2 PureTech Active | petrol manual | 1199 cc | group 10 | £16,400
  e-208 GT | electric automatic | 0 cc | group 28 | £31,000
PEUGEOT | 3008 | 2009-2024 | suv | 5 doors
  1.2 PureTech Allure | petrol manual | 1199 cc | group 15 | £26,500
  1.5 BlueHDi GT Line | diesel automatic | 1499 cc | group 19 | £30,500
PORSCHE | 911 | 2002-2024 | coupe | 2 doors
  Carrera S | petrol automatic | 2981 cc | group 50 | £97,000
RENAULT | Clio | 2002-2024 | hatchback | 5 doors
  1.2 Expression | petrol manual | 1149 cc | group 7 | £13,200
  0.9 TCe Dynamique | petrol manual | 898 cc | group 9 | £14,900
  Renaultsport 200 | petrol manual | 1618 cc | group 29 | £21,000
RENAULT | Zoe | 2013-2023 | hatchback | 5 doors
  R110 Iconic | electric automatic | 0 cc | group 20 | £29,000
SEAT | Ibiza | 2003-2024 | hatchback | 5 doors
  1.0 TSI SE | petrol manual | 999 cc | group 9 | £15,800
  1.2 TSI FR | petrol manual | 1197 cc | group 13 | £16,900
SEAT | Leon | 2006-2024 | hatchback | 5 doors
  1.4 TSI FR | petrol manual | 1395 cc | group 18 | £21,500
  Cupra 290 | petrol automatic | 1984 cc | group 34 | £31,000
SKODA | Fabia | 2003-2024 | hatchback | 5 doors
  1.0 MPI S | petrol manual | 999 cc | group 4 | £12,800
  1.2 TSI SE | petrol manual | 1197 cc | group 9 | £14,500
SKODA | Octavia | 2003-2024 | estate | 5 doors
  1.4 TSI SE | petrol manual | 1395 cc | group 15 | £20,900
  2.0 TDI vRS | diesel manual | 1968 cc | group 28 | £28,000
SUZUKI | Swift | 2005-2024 | hatchback | 5 doors
  1.2 SZ-T | petrol manual | 1242 cc | group 11 | £13,900
  Sport | petrol manual | 1373 cc | group 35 | £19,900
TESLA | Model 3 | 2019-2024 | saloon | 4 doors
  Standard Range Plus | electric automatic | 0 cc | group 48 | £43,000
  Performance | electric automatic | 0 cc | group 50 | £57,000
TOYOTA | Aygo | 2006-2021 | hatchback | 5 doors
  1.0 VVT-i x-play | petrol manual | 998 cc | group 5 | £10,900
TOYOTA | Corolla | 2003-2024 | hatchback | 5 doors
  1.6 VVT-i T3 | petrol manual | 1598 cc | group 12 | £17,400
  1.8 Hybrid Icon | hybrid automatic | 1798 cc | group 15 | £25,800
TOYOTA | Yaris | 2003-2024 | hatchback | 5 doors
  1.0 VVT-i Active | petrol manual | 998 cc | group 5 | £12,900
  1.5 Hybrid Design | hybrid automatic | 1490 cc | group 13 | £20,500
TOYOTA | GT86 | 2012-2021 | coupe | 2 doors
  2.0 D-4S | petrol manual | 1998 cc | group 31 | £27,500
VAUXHALL | Astra | 2002-2024 | hatchback | 5 doors
  1.4i Design | petrol manual | 1398 cc | group 11 | £18,500
  1.6 SRi | petrol manual | 1598 cc | group 16 | £20,400
  1.6 CDTi Tech Line | diesel manual | 1598 cc | group 15 | £21,100
VAUXHALL | Corsa | 2002-2024 | hatchback | 5 doors
  1.2 SXi | petrol manual | 1229 cc | group 5 | £12,700
  1.4 SE | petrol manual | 1398 cc | group 9 | £14,800
  1.3 CDTi Energy | diesel manual | 1248 cc | group 8 | £14,900
  VXR | petrol manual | 1598 cc | group 32 | £19,200
VAUXHALL | Mokka | 2012-2024 | suv | 5 doors
  1.4 Turbo Exclusiv | petrol manual | 1364 cc | group 14 | £20,200
VOLKSWAGEN | Golf | 2002-2024 | hatchback | 5 doors
  1.4 TSI Match | petrol manual | 1395 cc | group 15 | £21,900
  1.6 TDI SE | diesel manual | 1598 cc | group 13 | £22,800
  GTI | petrol manual | 1984 cc | group 32 | £30,600
  R | petrol automatic | 1984 cc | group 39 | £36,000
VOLKSWAGEN | Polo | 2002-2024 | hatchback | 5 doors
  1.0 Match | petrol manual | 999 cc | group 7 | £14,600
  1.2 TSI SEL | petrol manual | 1197 cc | group 15 | £16,800
  GTI | petrol automatic | 1984 cc | group 27 | £22,000
VOLKSWAGEN | Up! | 2012-2023 | hatchback | 5 doors
  1.0 Move Up | petrol manual | 999 cc | group 2 | £11,400
  GTI | petrol manual | 999 cc | group 17 | £15,900
VOLVO | XC40 | 2018-2024 | suv | 5 doors
  T3 Momentum | petrol automatic | 1477 cc | group 22 | £29,800
  Recharge Plus | electric automatic | 0 cc | group 40 | £49,000
VOLVO | V60 | 2011-2024 | estate | 5 doors
  D4 SE Nav | diesel automatic | 1969 cc | group 27 | £33,500
`;
