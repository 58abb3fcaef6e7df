/** Who writes in the sample cases. All of them are made up; addresses are at example.com. */
export interface Reporter {
  /** The API's `submittedBy`. */
  readonly submittedBy: string;
  readonly firstName: string;
  readonly phoneNumber: string;
}

const address = (firstName: string, lastName: string): string =>
  `${firstName}.${lastName}@example.com`.toLowerCase();

function person(firstName: string, lastName: string, phoneNumber: string): Reporter {
  return { submittedBy: address(firstName, lastName), firstName, phoneNumber };
}

function inRole(role: string, firstName: string, lastName: string, phoneNumber: string): Reporter {
  return { submittedBy: `${role} (Role) <${address(firstName, lastName)}>`, firstName, phoneNumber };
}

export const reporters: Readonly<Record<string, readonly Reporter[]>> = {
  '111122223333': [
    person('Maria', 'Lopez', '+1 206 555 0142'),
    person('Jun', 'Chen', '+1 206 555 0117'),
    person('Tom', 'Becker', '+1 312 555 0188'),
    person('Aisha', 'Khan', '+1 312 555 0121'),
    inRole('OnCallRole', 'Sam', 'Rivera', '+1 206 555 0199'),
  ],
  '444455556666': [
    person('Lena', 'Hoffmann', '+49 30 555 0134'),
    person('Pieter', 'Vries', '+49 30 555 0177'),
    person('Nadia', 'Rossi', '+49 30 555 0165'),
    inRole('DeployRole', 'Max', 'Keller', '+49 30 555 0103'),
  ],
  '777788889999': [
    person('Oliver', 'Grant', '+44 20 5550 0171'),
    person('Ines', 'Duarte', '+44 20 5550 0148'),
  ],
};

export const agents = [
  'Priya',
  'Daniel',
  'Mei',
  'Carlos',
  'Hannah',
  'Kofi',
  'Yuki',
  'Elena',
  'Marcus',
  'Sofia',
];

export const copied = [
  'platform-team@example.com',
  'oncall@example.com',
  'it-management@example.com',
  'security@example.com',
];

export const amazon = 'Amazon Web Services';
