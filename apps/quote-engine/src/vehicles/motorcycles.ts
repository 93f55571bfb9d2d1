/**
 * Models of motorcycles, scooters and mopeds that the sample register is made from, in the notation that `model-table.ts` reads.
 * Makes and models are real; insurance groups and prices when new are plausible round figures.
 */

/** Every model, in alphabetical order of make, with its variants below it. */
export const motorcycleTable = `
APRILIA | RS 125 | 2006-2023 | sports
  GP Replica | petrol manual | 124 cc | group 8 | £5,100
APRILIA | RSV4 | 2010-2024 | sports
  Factory APRC | petrol manual | 1077 cc | group 17 | £19,900
BMW | F 800 GS | 2008-2018 | adventure
  Trophy | petrol manual | 798 cc | group 13 | £9,500
BMW | R 1200 GS | 2004-2018 | adventure
  TE | petrol manual | 1170 cc | group 15 | £13,700
  Adventure | petrol manual | 1170 cc | group 15 | £15,000
BMW | S 1000 RR | 2010-2024 | sports
  Sport | petrol manual | 999 cc | group 17 | £15,800
DUCATI | Monster | 2003-2024 | naked
  696 | petrol manual | 696 cc | group 13 | £6,900
  821 Stealth | petrol manual | 821 cc | group 14 | £10,200
DUCATI | Panigale | 2012-2024 | sports
  V2 | petrol manual | 955 cc | group 17 | £16,000
  V4 S | petrol manual | 1103 cc | group 17 | £24,900
HARLEY-DAVIDSON | Sportster | 2004-2022 | cruiser
  Iron 883 | petrol manual | 883 cc | group 10 | £8,900
  Forty-Eight | petrol manual | 1202 cc | group 12 | £10,600
HARLEY-DAVIDSON | Street Glide | 2008-2024 | tourer
  Special | petrol manual | 1868 cc | group 14 | £24,000
HONDA | CB125F | 2015-2024 | naked
  Standard | petrol manual | 124 cc | group 4 | £3,000
HONDA | CB500F | 2013-2024 | naked
  ABS | petrol manual | 471 cc | group 9 | £5,900
HONDA | CBR600RR | 2003-2017 | sports
  ABS | petrol manual | 599 cc | group 15 | £8,900
HONDA | CBR1000RR | 2004-2024 | sports
  Fireblade | petrol manual | 999 cc | group 16 | £15,000
HONDA | CRF1000L | 2016-2019 | adventure
  Africa Twin | petrol manual | 998 cc | group 14 | £11,500
HONDA | Forza | 2014-2024 | scooter
  125 | petrol automatic | 125 cc | group 6 | £4,800
  300 | petrol automatic | 279 cc | group 9 | £5,300
HONDA | PCX | 2010-2024 | scooter
  125 | petrol automatic | 125 cc | group 5 | £3,300
HONDA | Vision | 2011-2024 | scooter
  50 | petrol automatic | 49 cc | group 2 | £1,700
  110 | petrol automatic | 108 cc | group 4 | £2,200
KAWASAKI | ER-6 | 2006-2016 | naked
  ER-6n | petrol manual | 649 cc | group 11 | £5,900
  ER-6f | petrol manual | 649 cc | group 12 | £6,300
KAWASAKI | Ninja | 2008-2024 | sports
  125 | petrol manual | 125 cc | group 7 | £4,100
  400 | petrol manual | 399 cc | group 11 | £5,700
  ZX-10R | petrol manual | 998 cc | group 17 | £15,700
KAWASAKI | Z | 2004-2024 | naked
  Z650 | petrol manual | 649 cc | group 12 | £6,700
  Z900 | petrol manual | 948 cc | group 15 | £9,300
KTM | Duke | 2011-2024 | naked
  125 | petrol manual | 125 cc | group 8 | £4,600
  390 | petrol manual | 373 cc | group 11 | £5,100
  790 | petrol manual | 799 cc | group 14 | £8,700
LAMBRETTA | V-Special | 2018-2024 | scooter
  50 | petrol automatic | 49 cc | group 3 | £2,600
  125 | petrol automatic | 125 cc | group 6 | £3,500
LEXMOTO | ZSX-R | 2016-2023 | sports
  125 | petrol manual | 125 cc | group 5 | £1,900
MOTO GUZZI | V7 | 2009-2024 | classic
  Stone | petrol manual | 744 cc | group 10 | £7,600
PIAGGIO | Vespa | 2005-2024 | scooter
  Primavera 50 | petrol automatic | 49 cc | group 4 | £2,900
  GTS 125 | petrol automatic | 125 cc | group 7 | £5,000
  GTS 300 | petrol automatic | 278 cc | group 10 | £5,900
PIAGGIO | Zip | 2004-2018 | scooter
  50 | petrol automatic | 49 cc | group 2 | £1,500
ROYAL ENFIELD | Bullet | 2009-2023 | classic
  500 EFI | petrol manual | 499 cc | group 8 | £4,700
ROYAL ENFIELD | Interceptor | 2019-2024 | classic
  650 Twin | petrol manual | 648 cc | group 10 | £5,900
SUZUKI | GSX-R | 2004-2023 | sports
  125 | petrol manual | 124 cc | group 7 | £4,300
  600 | petrol manual | 599 cc | group 15 | £9,000
  1000 | petrol manual | 999 cc | group 17 | £14,000
SUZUKI | SV650 | 2003-2024 | naked
  ABS | petrol manual | 645 cc | group 11 | £5,900
SUZUKI | V-Strom | 2004-2024 | adventure
  650 XT | petrol manual | 645 cc | group 11 | £7,400
  1000 | petrol manual | 1037 cc | group 13 | £9,400
TRIUMPH | Bonneville | 2003-2024 | classic
  T100 | petrol manual | 865 cc | group 11 | £8,400
  T120 | petrol manual | 1200 cc | group 12 | £10,200
TRIUMPH | Daytona | 2006-2016 | sports
  675 | petrol manual | 675 cc | group 15 | £9,000
TRIUMPH | Street Triple | 2008-2024 | naked
  R | petrol manual | 765 cc | group 14 | £8,900
TRIUMPH | Tiger | 2007-2024 | adventure
  800 XC | petrol manual | 799 cc | group 13 | £9,300
  1050 SE | petrol manual | 1050 cc | group 13 | £9,500
YAMAHA | MT | 2014-2024 | naked
  MT-07 | petrol manual | 689 cc | group 13 | £6,500
  MT-09 | petrol manual | 847 cc | group 14 | £8,500
  MT-125 | petrol manual | 125 cc | group 8 | £4,600
YAMAHA | NMAX | 2015-2024 | scooter
  125 | petrol automatic | 125 cc | group 6 | £3,300
YAMAHA | R | 2003-2024 | sports
  YZF-R125 | petrol manual | 125 cc | group 8 | £4,700
  YZF-R6 | petrol manual | 599 cc | group 16 | £11,500
  YZF-R1 | petrol manual | 998 cc | group 17 | £16,800
YAMAHA | XJ6 | 2009-2016 | naked
  Diversion | petrol manual | 600 cc | group 10 | £5,900
YAMAHA | YBR 125 | 2005-2016 | naked
  Custom | petrol manual | 124 cc | group 4 | £2,800
`;
