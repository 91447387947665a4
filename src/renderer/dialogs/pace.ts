/** Weeks a year without study unless the person says otherwise: our suggestion, editable in the goal. */
export const usualWeeksOff = 6;
