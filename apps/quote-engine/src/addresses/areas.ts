/**
 * The post town of each postcode area, with its county where an address usually has one.
 */

const table = `
AB Aberdeen, Aberdeenshire
AL St Albans, Hertfordshire
B Birmingham
BA Bath, Somerset
BB Blackburn, Lancashire
BD Bradford, West Yorkshire
BH Bournemouth, Dorset
BL Bolton, Lancashire
BN Brighton, East Sussex
BR Bromley, Kent
BS Bristol
BT Belfast
CA Carlisle, Cumbria
CB Cambridge, Cambridgeshire
CF Cardiff
CH Chester, Cheshire
CM Chelmsford, Essex
CO Colchester, Essex
CR Croydon, Surrey
CT Canterbury, Kent
CV Coventry, West Midlands
CW Crewe, Cheshire
DA Dartford, Kent
DD Dundee, Angus
DE Derby, Derbyshire
DG Dumfries, Dumfriesshire
DH Durham, County Durham
DL Darlington, County Durham
DN Doncaster, South Yorkshire
DT Dorchester, Dorset
DY Dudley, West Midlands
E London
EC London
EH Edinburgh, Midlothian
EN Enfield, Middlesex
EX Exeter, Devon
FK Falkirk, Stirlingshire
FY Blackpool, Lancashire
G Glasgow
GL Gloucester, Gloucestershire
GU Guildford, Surrey
HA Harrow, Middlesex
HD Huddersfield, West Yorkshire
HG Harrogate, North Yorkshire
HP Hemel Hempstead, Hertfordshire
HR Hereford, Herefordshire
HS Stornoway, Isle of Lewis
HU Hull, East Yorkshire
HX Halifax, West Yorkshire
IG Ilford, Essex
IP Ipswich, Suffolk
IV Inverness, Inverness-shire
KA Kilmarnock, Ayrshire
KT Kingston upon Thames, Surrey
KW Kirkwall, Orkney
KY Kirkcaldy, Fife
L Liverpool
LA Lancaster, Lancashire
LD Llandrindod Wells, Powys
LE Leicester, Leicestershire
LL Llandudno, Conwy
LN Lincoln, Lincolnshire
LS Leeds, West Yorkshire
LU Luton, Bedfordshire
M Manchester
ME Rochester, Kent
MK Milton Keynes, Buckinghamshire
ML Motherwell, Lanarkshire
N London
NE Newcastle upon Tyne, Tyne and Wear
NG Nottingham, Nottinghamshire
NN Northampton, Northamptonshire
NP Newport, Gwent
NR Norwich, Norfolk
NW London
OL Oldham, Lancashire
OX Oxford, Oxfordshire
PA Paisley, Renfrewshire
PE Peterborough, Cambridgeshire
PH Perth, Perthshire
PL Plymouth, Devon
PO Portsmouth, Hampshire
PR Preston, Lancashire
RG Reading, Berkshire
RH Redhill, Surrey
RM Romford, Essex
S Sheffield, South Yorkshire
SA Swansea, West Glamorgan
SE London
SG Stevenage, Hertfordshire
SK Stockport, Cheshire
SL Slough, Berkshire
SM Sutton, Surrey
SN Swindon, Wiltshire
SO Southampton, Hampshire
SP Salisbury, Wiltshire
SR Sunderland, Tyne and Wear
SS Southend-on-Sea, Essex
ST Stoke-on-Trent, Staffordshire
SW London
SY Shrewsbury, Shropshire
TA Taunton, Somerset
TD Galashiels, Selkirkshire
TF Telford, Shropshire
TN Tonbridge, Kent
TQ Torquay, Devon
TR Truro, Cornwall
TS Middlesbrough, North Yorkshire
TW Twickenham, Middlesex
UB Uxbridge, Middlesex
W London
WA Warrington, Cheshire
WC London
WD Watford, Hertfordshire
WF Wakefield, West Yorkshire
WN Wigan, Lancashire
WR Worcester, Worcestershire
WS Walsall, West Midlands
WV Wolverhampton, West Midlands
YO York, North Yorkshire
ZE Lerwick, Shetland
`;

/** Where the post of an area goes. */
export interface PostTown {
  readonly town: string;
  readonly county?: string;
}

function readLine(line: string): [string, PostTown] {
  const space = line.indexOf(" ");
  const [town = "", county] = line.slice(space + 1).split(", ");
  return [line.slice(0, space), county === undefined ? { town } : { town, county }];
}

/** Post towns by postcode area. */
export const postTowns: ReadonlyMap<string, PostTown> = new Map(table.trim().split("\n").map(readLine));
