Feature: Looking profiles up
  With the private key, each identifier finds the person ID of its profile: step 1 of the new pattern (FAQ 26 and 28).

  @FIND
  Rule: A look-up finds exactly the right profile

    Scenario: A profile is found by each identifier after an update
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | external ID | 1468 |
        | plan        | gold |
      Then Jessica has:
        | plan | gold |
      And Jessica is found by each identifier

    Scenario: Each identifier finds the right one of two similar profiles
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      And Robert has a profile with:
        | external ID  | 14680             |
        | email        | old.me2@yahoo.com |
        | phone number | +16171000002      |
        | plan         | silver            |
      Then Jessica is found by external ID "1468"
      And Jessica is found by email "old.me@yahoo.com"
      And Jessica is found by phone number "+16171000001"
      And Robert is found by external ID "14680"
      And Robert is found by email "old.me2@yahoo.com"
      And Robert is found by phone number "+16171000002"

    Scenario Outline: A profile with nothing but the <identifier> "<value>" is found, but not by "<nearly>"
      When Identify receives:
        | <identifier> | <value> |
        | plan         | gold    |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
        | plan         | gold    |
      And nobody is found by <identifier> "<nearly>"

      Examples:
        | identifier   | value                                                       | nearly                                                              |
        | external ID  | 1468                                                        | 146                                                                 |
        | external ID  | 1468                                                        | 14680                                                               |
        | external ID  | Jessica & Co./7=?                                           | Jessica                                                             |
        | external ID  | with a space                                                | with                                                                |
        | email        | old.me@yahoo.com                                            | ld.me@yahoo.com                                                     |
        | email        | o'me_x@yahoo.com                                            | ome_x@yahoo.com                                                     |
        | phone number | +16171000001                                                | +16171000002                                                        |
        | external ID  | 1468                                                        | (the external ID 1468 without its first character)                  |
        | email        | old.me@yahoo.com                                            | (the email old.me@yahoo.com without its last character)             |
        | email        | old.me@yahoo.com                                            | old.me+tag@yahoo.com                                                |
        | email        | old.me@yahoo.com                                            | old_me@yahoo.com                                                    |
        | phone number | +16171000001                                                | (the phone number +16171000001 in another area)                     |
        | phone number | +16171000001                                                | (the phone number +16171000001 without its beginning)               |
        | external ID  | 1468a                                                       | 1468A                                                               |
        | external ID  | a-customer-number-of-the-shop-in-boston-massachusetts-1468  | a-customer-number-of-the-shop-in-boston-massachusetts-1469          |
        | external ID  | (a non-ASCII one)                                           | 1468                                                                |
        | external ID  | (the phone number +16171000001 without its first character) | (the phone number +16171000001 with a zero for its first character) |
        | email        | old.me@yahoo.com                                            | oldme@yahoo.com                                                     |
        | email        | old.me+2@yahoo.com                                          | old.me2@yahoo.com                                                   |
        | external ID  | Smith, Jessica (7)                                          | Smith                                                               |
        | external ID  | 50%25 off                                                   | 50% off                                                             |
        | external ID  | 1468                                                        | 14_8                                                                |
        | external ID  | 1468                                                        | 1%                                                                  |
        | external ID  | 1468                                                        | 14?8                                                                |
        | external ID  | jose                                                        | josé                                                                |
        | external ID  | 14🎈68                                                       | 14🎂68                                                               |
        | external ID  | ab&1                                                        | a%62&1                                                              |
        | external ID  | 1468                                                        | 14-68                                                               |
        | external ID  | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-in-the-state-of-massachusetts-since-the-year-1999-1 | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-in-the-state-of-massachusetts-since-the-year-1999-2 |
        | email        | jessica.of.the.long.street.in.boston.1@yahoo.com            | jessica.of.the.long.street.in.boston.2@yahoo.com                    |

    Scenario: A value is found only as the identifier that it is
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then nobody is found by external ID "(the email old.me@yahoo.com)"
      And nobody is found by external ID "(the phone number +16171000001)"
      And nobody is found by email "(the external ID 1468)"
      And nobody is found by phone number "(the external ID 1468)"

    @CREATE
    Scenario Outline: A profile is found by an external ID that reads "<text>"
      When Identify receives:
        | external ID | (just <text>) |
        | plan        | (of this run) |
      Then the profile found by external ID "(just <text>)" has:
        | plan | (of this run) |

      Examples:
        | text        |
        | 0           |
        | 1468        |
        | null        |
        | false       |
        | constructor |

    Scenario Outline: A profile is found by its <identifier> after nobody was found by it
      Then nobody is found by <identifier> "<value>"
      When Identify receives:
        | <identifier> | <value> |
        | plan         | gold    |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
        | plan         | gold    |

      Examples:
        | identifier   | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario: A profile is found by its email with capital letters
      When Identify receives:
        | email | Old.Me@yahoo.com |
        | plan  | (of this run)    |
      Then the profile found by email "Old.Me@yahoo.com" has:
        | plan | (of this run) |
